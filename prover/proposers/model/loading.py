"""Loading a model of transformers; whatever is wrong with its name or files is a UsageError of one line.

Nothing heavy is imported until `load` is called.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prover.errors import UsageError

if TYPE_CHECKING:
    from prover.proposers.model.transformers_engine import TransformersEngine

INSTALL = 'pip install "lean-prover-agent[model]"'

DTYPES = ("auto", "float32", "bfloat16", "float16")
DEVICES = "auto, cpu, cuda, cuda:N, mps"

HUB_SECONDS = 10.0

WEIGHTS = ("*.safetensors", "pytorch_model*.bin")
TOKENIZERS = ("tokenizer.json", "tokenizer.model", "tokenizer_config.json", "vocab.json", "vocab.txt", "spiece.model")


def load(
    name_or_path: str, *, device: str = "auto", dtype: str = "auto", share_prefix: bool = True
) -> TransformersEngine:
    """The engine for a causal model; see `load_parts`."""
    model, tokenizer = load_parts(name_or_path, device=device, dtype=dtype)
    from prover.proposers.model.transformers_engine import TransformersEngine

    try:
        return TransformersEngine(model, tokenizer, share_prefix=share_prefix)
    except Exception as error:  # it tries the model out
        raise _explained(name_or_path, "model", error) from error


def load_parts(name_or_path: str, *, device: str = "auto", dtype: str = "auto") -> tuple[Any, Any]:
    """A causal model and its tokenizer: from a folder, or by a name of the Hugging Face hub.

    A name that is a folder is that folder. `auto` takes CUDA with bfloat16 (float16 where it has none), else Apple's
    MPS with float16, else the CPU with float32. Raises UsageError, without a stack of causes to read, when the model
    cannot be had or does not fit together. Runs no code that comes with a model.
    """
    source = _source(name_or_path)
    try:
        import torch  # noqa: F401
        import transformers  # noqa: F401
    except ImportError as error:
        raise UsageError(f"models need torch and transformers ({error}); install them: {INSTALL}") from error

    place = choose_device(device)
    kind = choose_dtype(dtype, place)
    offline = not Path(source).is_dir() and _hub_is_away(source)
    tokenizer = _load_tokenizer(source, offline)
    model = _load_model(source, offline, place, kind)
    _check_match(source, model, tokenizer)
    return model, tokenizer


def choose_device(device: str) -> str:
    """What torch calls it."""
    import torch

    if device == "auto":
        return "cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else "cpu"
    if not re.fullmatch(r"cpu|mps|cuda(:\d+)?", device):
        raise UsageError(f"there is no device {device!r}; choose one of {DEVICES}")
    kind, _, number = device.partition(":")
    there = {"cpu": 1, "mps": int(torch.backends.mps.is_available()), "cuda": torch.cuda.device_count()}[kind]
    if int(number or 0) >= there:
        found = f"only {there}" if kind == "cuda" and there else "none"
        raise UsageError(f"device {device!r} is not available, torch finds {found}; use another one, or auto")
    return device


def choose_dtype(dtype: str, device: str) -> Any:
    """A `torch.dtype`."""
    import torch

    if dtype not in DTYPES:
        raise UsageError(f"there is no dtype {dtype!r}; choose one of {', '.join(DTYPES)}")
    if dtype == "auto":
        kinds = {"cpu": torch.float32, "mps": torch.float16}
        return kinds.get(device) or (torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float16)
    return getattr(torch, dtype)


def _source(name_or_path: str) -> str:
    """A checked folder, or a name of the hub as it was given."""
    folder = Path(name_or_path).expanduser()
    if not folder.is_dir():
        if not re.fullmatch(r"[\w.-]+(/[\w.-]+)?", name_or_path) or name_or_path.startswith((".", "~")):
            raise UsageError(f"there is no folder {name_or_path}, and models of the hub are called OWNER/NAME")
        return name_or_path
    if not (folder / "config.json").is_file():
        raise UsageError(f"{folder} has no config.json; name the folder that a model was saved in by transformers")
    if not any(path for pattern in WEIGHTS for path in folder.glob(pattern)):
        raise UsageError(f"{folder} has no weights; there should be model.safetensors or pytorch_model.bin")
    if not any((folder / name).is_file() for name in TOKENIZERS):
        raise UsageError(f"{folder} has no tokenizer; save it next to the model (tokenizer.json)")
    return str(folder)


def _hub_is_away(name: str) -> bool:
    """Whether only the hub's cache is to be used, since the hub cannot be reached.

    Asked once and first: transformers would try every file for a minute.
    """
    from huggingface_hub import HfApi, errors, try_to_load_from_cache

    try:
        HfApi().model_info(name, timeout=HUB_SECONDS)
    except (errors.RepositoryNotFoundError, errors.HFValidationError) as error:
        raise UsageError(
            f"neither a folder nor a model of the hub is called {name}; if it is a private model, log in first"
        ) from error
    except errors.HfHubHTTPError as error:
        raise UsageError(f"the hub does not answer for {name}: {_line(error)}; try later, or name a folder") from error
    except Exception as error:  # what exactly is raised depends on the hub's HTTP library, which changes with versions
        if not isinstance(try_to_load_from_cache(name, "config.json"), str):
            raise UsageError(
                f"{name} is neither a folder nor in the hub's cache, and the hub cannot be reached ({_line(error)});"
                " check the network, or name a folder"
            ) from error
        return True
    return False


def _load_tokenizer(source: str, offline: bool) -> Any:
    from transformers import AutoTokenizer

    # Whatever a file makes the libraries raise is about that file.
    try:
        return AutoTokenizer.from_pretrained(source, local_files_only=offline)
    except Exception as error:
        raise _explained(source, "tokenizer", error) from error


def _load_model(source: str, offline: bool, device: str, dtype: Any) -> Any:
    from transformers import AutoModelForCausalLM

    # `device_map` reads weights straight onto the device (with accelerate), instead of through this machine's memory.
    more: dict[str, Any] = {"output_loading_info": True} | ({} if device == "cpu" else {"device_map": device})
    try:
        loaded: Any = AutoModelForCausalLM.from_pretrained(source, dtype=dtype, local_files_only=offline, **more)
    except Exception as error:
        raise _explained(source, "model", error) from error
    model, report = loaded
    if report["missing_keys"]:
        # transformers fills them with random numbers: a model that says nonsense without a word of warning.
        missing = sorted(report["missing_keys"])
        raise UsageError(
            f"the weights of {source} lack {len(missing)} tensors, such as {missing[0]}; are they of a causal model?"
        )
    return model


def _check_match(source: str, model: Any, tokenizer: Any) -> None:
    rows = model.get_input_embeddings().weight.shape[0]
    highest = max(tokenizer.get_vocab().values(), default=-1)
    if highest < 0:
        raise UsageError(f"the tokenizer of {source} has no tokens; save it next to the model (tokenizer.json)")
    if highest >= rows:
        raise UsageError(
            f"the tokenizer of {source} has {highest + 1} tokens, the model only {rows}; they do not belong together"
        )


def _explained(source: str, part: str, error: Exception) -> UsageError:
    """What went wrong with a file, for who named the model."""
    from huggingface_hub import errors

    if "out of memory" in str(error).lower():
        return UsageError(
            f"{source} does not fit into the device's memory; use a smaller model or dtype, or another device"
        )
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, errors.GatedRepoError):
            return UsageError(f"{source} has a licence to accept on the hub; do so, then log in with `hf auth login`")
        cause = cause.__cause__ or cause.__context__
    return UsageError(f"cannot load the {part} of {source}: {_line(error)}")


def _line(error: Exception) -> str:
    """The first line of a message, not too long."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return (lines[0] if lines else type(error).__name__)[:200]
