"""Texts as vectors, for distances. Nothing is fetched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from prover.errors import UsageError

INSTALL = 'pip install "lean-prover-agent[measures]"'

NGRAMS = "ngrams"
"""The embedding that needs no model."""

Embedding: TypeAlias = Callable[[Sequence[str]], Any]
"""Texts to a matrix with a row for each, an array or a sparse matrix of float64 that scikit-learn takes."""


def named(choice: str, device: str = "auto") -> Embedding:
    """What `--embedding` names: `ngrams`, or the folder of a model. Raises UsageError for anything else, and when a
    package or a file is missing."""
    if choice == NGRAMS:
        return _ngrams()
    if not Path(choice).is_dir():
        raise UsageError(f"there is no folder {choice}; --embedding takes {NGRAMS} or the folder of an embedding model")
    return _model(choice, device)


def _ngrams() -> Embedding:
    """Counts of words and signs and of any two that follow each other, hashed to 2^20 columns, at length 1. The same
    for every text, whatever else is measured."""
    try:
        from sklearn.feature_extraction.text import HashingVectorizer
    except ImportError as error:
        raise UsageError(f"this measure needs scikit-learn ({error}); install it: {INSTALL}") from error
    # Runs of letters would see more, but cost twenty times the time: there are so many more of them in a text.
    vectors = HashingVectorizer(
        token_pattern=r"\w+|[^\w\s]", ngram_range=(1, 2), lowercase=False, n_features=2**20, norm="l2"
    )
    return lambda texts: vectors.transform(texts)


def _model(folder: str, device: str) -> Embedding:
    """A model of sentence-transformers; of any other of transformers the mean over the last layer."""
    try:
        from sentence_transformers import SentenceTransformer
    except ImportError as error:
        raise UsageError(f"{folder} needs sentence-transformers ({error}); install it: {INSTALL}") from error
    from prover.proposers.model.loading import choose_device

    place = choose_device(device)
    # Whatever a file makes the libraries raise is about that file.
    try:
        model = SentenceTransformer(folder, device=place, local_files_only=True)
    except Exception as error:
        line = next(iter(str(error).splitlines()), type(error).__name__)[:200]
        raise UsageError(f"cannot load the embedding model {folder}: {line}") from error
    return lambda texts: model.encode(list(texts), show_progress_bar=False).astype("float64")
