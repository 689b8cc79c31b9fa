"""From options to objects: the only module that names concrete classes."""

from __future__ import annotations

import asyncio
import importlib.util
import os
import threading
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, closing, contextmanager
from pathlib import Path
from typing import Any

from prover.config import OUR_EXECUTOR, ExecutorOptions, LeanLimits, ModelOptions
from prover.errors import UsageError
from prover.interfaces import Executor, PremiseSource, Proposer, Verifier
from prover.lean.compiled.premises import LibraryPremises
from prover.lean.files.theorem_file import TheoremFile
from prover.lean.installation import cache, library, toolchain
from prover.lean.installation.toolchain import Toolchain
from prover.lean.judging.verify import LeanVerifier
from prover.lean.leandojo.repository import Repository
from prover.lean.leandojo.repository import parse as parse_repository
from prover.lean.tactics import executor as executors
from prover.lean.tactics.executor import LeanExecutor
from prover.lean.tactics.state_cache import CachedExecutor, Hits, StateCache
from prover.proposers import spec as specs
from prover.proposers.model.completion import Engine, Sampling, TextModel
from prover.proposers.model.prompts import Prompt

EMBEDDED_HEADER = Path("Competition", "header.txt")
"""The header that the core library ships, below its sources."""

API_KEY = "PROVER_API_KEY"
"""The environment variable with the key of an endpoint."""

LEANDOJO_REMARK = (
    "LeanDojo v1 is deprecated, and traces repositories up to Lean 4.20 only. Without --executor leandojo tactics run "
    "on Lean's own server, in batches, with any Lean and without tracing."
)
"""For those who choose it."""

SHIPPED_MODEL = Path(__file__).with_name("_model")
"""The folder of the model that ships with the prover."""


def find_toolchain(spec: str | None, file: Path | None, progress: library.Progress | None = None) -> Toolchain:
    """The Lean to use for `file`; builds the embedded one's library when need be."""
    return toolchain.find(spec, file, progress)


async def open_toolchain(spec: str | None, file: Path | None, progress: library.Progress | None = None) -> Toolchain:
    """As `find_toolchain`, beside the event loop; when cancelled it ends a build of Lake's before it goes on up."""
    stop = threading.Event()
    work = asyncio.get_running_loop().run_in_executor(None, toolchain.find, spec, file, progress, stop)
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        stop.set()
        await asyncio.wait([work])
        raise


async def read_theorem_file(path: Path, lean: Toolchain, limits: LeanLimits) -> TheoremFile:
    """The open theorems of a file, found by Lean."""
    return await TheoremFile.read(path, lean, seconds=limits.verify_seconds, memory_mb=limits.memory_mb)


async def parse_theorem_file(text: str, name: str, lean: Toolchain, limits: LeanLimits) -> TheoremFile:
    """As `read_theorem_file`, for a text at hand; `name` is what messages call it."""
    return await TheoremFile.parse(text, lean, name=name, seconds=limits.verify_seconds, memory_mb=limits.memory_mb)


def embedded_header() -> str:
    """What a problem file of the embedded library begins with: imports and opened namespaces."""
    path = library.sources() / EMBEDDED_HEADER
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise UsageError(f"cannot read the embedded header {path}: {error.strerror or error}") from error


def make_executor(
    file: TheoremFile,
    lean: Toolchain,
    limits: LeanLimits,
    remark: Callable[[str], None] = lambda line: None,
    options: ExecutorOptions = OUR_EXECUTOR,
    place: Path | None = None,
    near: Path | None = None,
) -> AbstractAsyncContextManager[Executor]:
    """What runs tactics on the holes of `file`; its processes live until the context is left.

    `place` is the path of the file in the repository, for an executor that works in one; `near` is the file on disk.
    `remark` is told when there is no memory for all servers, and what LeanDojo says. Raises UsageError when there is
    no such path.
    """
    if options.name == "lean":
        return LeanExecutor(file.text, lean, limits, remark=remark)
    from prover.lean.leandojo.executor import InRepository, LeanDojoExecutor, OnRepl, Place

    where: Place = OnRepl(lean, limits, near)
    if options.repo is not None:
        if place is None:
            raise UsageError(f"{file.name} is in no file of a repository: leave out --repo")
        found = repository(options.repo)
        where = InRepository(found.url, found.commit, place, limits)
    return LeanDojoExecutor(file.text, where, limits, remark=remark)


def repository(spec: str) -> Repository:
    """What `--repo` names. Raises UsageError for what names none."""
    return parse_repository(spec)


def place_of(file: Path, options: ExecutorOptions) -> Path | None:
    """The path of a file in the repository that the executor works in, None without one. Raises UsageError for a file
    that is not there."""
    return None if options.repo is None else repository(options.repo).place(file)


def check_executor(options: ExecutorOptions, remark: Callable[[str], None]) -> None:
    """Raise UsageError for an executor that cannot be had, as far as nothing need be loaded; `remark` is told what the
    user should know of the one that is chosen."""
    if options.name == "lean":
        if options.repo is not None:
            raise UsageError("--repo is for LeanDojo: add --executor leandojo, or leave it out")
        return
    if importlib.util.find_spec("lean_dojo") is None:
        raise UsageError(
            "LeanDojo is not installed: pip install 'lean-prover-agent[leandojo]' (it needs Python 3.12 or older)"
        )
    if options.repo is not None:
        repository(options.repo)
    remark(LEANDOJO_REMARK)


def make_text_executor(text: str, lean: Toolchain, limits: LeanLimits) -> AbstractAsyncContextManager[Executor]:
    """As `make_executor`, for the holes of a text."""
    return LeanExecutor(text, lean, limits)


@contextmanager
def open_cache(path: Path | None) -> Iterator[StateCache | None]:
    """The file of outcomes at `path`, None for none."""
    if path is None:
        yield None
        return
    with closing(StateCache(path)) as cache:
        yield cache


def with_cache(
    executor: Executor,
    cache: StateCache | None,
    hits: Hits,
    file: TheoremFile,
    lean: Toolchain,
    limits: LeanLimits,
    options: ExecutorOptions = OUR_EXECUTOR,
) -> Executor:
    """The executor, asking `cache` before Lean; `hits` counts how often that helps."""
    if cache is None:
        return executor
    place = f"{lean.kind} {lean.version} {lean.library}{lean.fingerprint} {limits.heartbeats}"
    if options.name != "lean":  # it may run another Lean
        place += f" {options.name} {options.repo}"
    return CachedExecutor(executor, cache, place, file.text, hits)


def make_workbench(lean: Toolchain, limits: LeanLimits) -> LeanExecutor:
    """Lean servers for the holes of many small texts (`open_elsewhere`); they live until the context is left."""
    return LeanExecutor("", lean, limits)


async def servers_that_fit(header: str, lean: Toolchain, limits: LeanLimits, wanted: int) -> int:
    """How many of `wanted` Lean servers for texts with this header there is memory for now, at least one."""
    return await executors.servers_that_fit(header, lean, limits, wanted)


def make_verifier(file: TheoremFile, lean: Toolchain, limits: LeanLimits) -> Verifier:
    """The judge of completed versions of `file`."""
    return make_judge(file.text, lean, limits)


def make_judge(original: str, lean: Toolchain, limits: LeanLimits) -> Verifier:
    """The judge of completed versions of the file text `original`."""
    return LeanVerifier(lean, original, limits)


def make_premises(lean: Toolchain) -> PremiseSource:
    """The theorems of the library behind `lean`."""
    return LibraryPremises(lean)


def make_builtin(lean: Toolchain) -> Proposer:
    """The built-in proposer, its index over the library ready, which takes a second or two."""
    from prover.proposers.builtin import BuiltinProposer

    builtin = BuiltinProposer(make_premises(lean))
    builtin.prepare()
    return builtin


def check_proposer(spec: str, options: ModelOptions) -> tuple[specs.ProposerSpec, tuple[specs.Part, ...]]:
    """Take `spec` apart; UsageError for what is wrong with it, or the options, as far as nothing need be loaded."""
    parsed = specs.parse(spec)
    parts = parsed.parts if isinstance(parsed, specs.Mix) else (parsed,)
    for part in parts:
        if isinstance(part, specs.Model | specs.Endpoint):
            _sampling(part, options)
            if options.prompt != "chat" or isinstance(part, specs.Endpoint):
                _prompt(part, options)
    return parsed, parts


@asynccontextmanager
async def open_proposer(
    spec: str,
    lean: Toolchain,
    options: ModelOptions | None = None,
    *,
    record: Path | None = None,
    remark: Callable[[str], None] = lambda line: None,
    open_elsewhere: Mapping[specs.Part, Proposer] | None = None,
) -> AsyncIterator[Proposer]:
    """What `--proposer` names, ready to be asked until the context is left.

    The context owns what the proposer needs: the thread of a model, the connections to an endpoint, the recording
    written to `record`. `remark` is told what the user may want to know. Parts that are `open_elsewhere` are asked
    there and not opened. Raises UsageError, before anything else is done, for what `check_proposer` refuses, and on the
    way for what cannot be had.
    """
    options = options or ModelOptions()
    parsed, parts = check_proposer(spec, options)
    async with AsyncExitStack() as stack:
        shared = open_elsewhere or {}
        opened = [shared.get(part) or await _open_part(part, lean, options, remark, stack) for part in parts]
        proposer: Proposer
        if isinstance(parsed, specs.Mix):
            from prover.proposers.mix import MixProposer, MixWeights

            weights = MixWeights()
            models = (specs.Model, specs.Endpoint)
            proposer = MixProposer(
                [
                    (each, weights.model if isinstance(part, models) else weights.builtin)
                    for part, each in zip(parts, opened, strict=True)
                ]
            )
        else:
            (proposer,) = opened
        if record is not None:
            from prover.proposers.replay import Recorder

            proposer = stack.enter_context(Recorder(proposer, record))
        yield proposer


@asynccontextmanager
async def open_part(
    part: specs.Part, lean: Toolchain, options: ModelOptions, remark: Callable[[str], None]
) -> AsyncIterator[Proposer]:
    """One part of what `--proposer` names, as `open_proposer`."""
    async with AsyncExitStack() as stack:
        yield await _open_part(part, lean, options, remark, stack)


def check_text_model(spec: str) -> specs.Model | specs.Endpoint | specs.Replay:
    """Take apart what `--model` says; UsageError for what is none of its forms."""
    part = specs.parse(spec, "--model", specs.TEXT_FORMS)
    if not isinstance(part, specs.Model | specs.Endpoint | specs.Replay):
        raise UsageError(f"--model {spec} writes no text; the forms are: {specs.TEXT_FORMS}")
    return part


@asynccontextmanager
async def open_text_model(
    spec: str,
    options: ModelOptions | None = None,
    *,
    record: Path | None = None,
    remark: Callable[[str], None] = lambda line: None,
) -> AsyncIterator[TextModel]:
    """The model that `--model` names, until the context is left; what it says is recorded in `record`, if given."""
    part, options = check_text_model(spec), options or ModelOptions()
    async with AsyncExitStack() as stack:
        model: TextModel
        if isinstance(part, specs.Replay):
            from prover.proposers.model.text_replay import ReplayTextModel

            model = ReplayTextModel(part.path)
        elif isinstance(part, specs.Endpoint):
            model = await _open_endpoint(part, options, stack)
        else:
            model = await _open_model(part, options, remark, stack)
        if record is not None:
            from prover.proposers.model.text_replay import TextRecorder

            model = stack.enter_context(TextRecorder(model, record))
        yield model


def causal_model(spec: str, *, device: str, dtype: str) -> tuple[Any, Any]:
    """A model and its tokenizer as transformers has them, for who needs the probabilities that it gives.

    `spec` is what `--model` says, of the form model:NAME-OR-FOLDER; UsageError for anything else.
    """
    part = specs.parse(spec, "--model", "model:NAME-OR-FOLDER")
    if not isinstance(part, specs.Model):
        raise UsageError(f"--model {spec} does not give the probability of a text: name a model run here, model:FOLDER")
    from prover.proposers.model.loading import load_parts

    return load_parts(_model_path(part.name), device=device, dtype=dtype)


async def _open_part(
    part: specs.Part, lean: Toolchain, options: ModelOptions, remark: Callable[[str], None], stack: AsyncExitStack
) -> Proposer:
    """One proposer; what it needs is closed with `stack`."""
    match part:
        case specs.Builtin():
            return await asyncio.to_thread(make_builtin, lean)
        case specs.Fixed():
            from prover.proposers.fixed import FixedProposer

            return FixedProposer()
        case specs.Replay(path):
            from prover.proposers.replay import ReplayProposer

            return ReplayProposer(path, remark)
    from prover.proposers.model.proposer import ModelProposer

    prompt, sampling = _prompt(part, options), _sampling(part, options)
    if isinstance(part, specs.Endpoint):
        model = await _open_endpoint(part, options, stack)
    else:
        model = await _open_model(part, options, remark, stack)
    return ModelProposer(model, prompt, sampling, context=options.context)


async def _open_endpoint(part: specs.Endpoint, options: ModelOptions, stack: AsyncExitStack) -> TextModel:
    """A model behind a server that answers."""
    from prover.proposers.model.endpoint import EndpointModel

    return await stack.enter_async_context(
        EndpointModel(
            part.url,
            part.model,
            api_key=os.environ.get(API_KEY),
            requests=options.requests,
            seconds=options.request_seconds,
            attempts=options.attempts,
        )
    )


async def _open_model(
    part: specs.Model, options: ModelOptions, remark: Callable[[str], None], stack: AsyncExitStack
) -> TextModel:
    """A model loaded here, behind the scheduler that batches for it; `remark` is told in the end how busy it was."""
    path = _model_path(part.name)
    from prover.proposers.model.scheduler import BatchingModel

    engine: Engine
    if made_here(Path(path)) and options.device in ("auto", "cpu") and options.dtype == "auto":
        # Faster on the processor than transformers, and loaded in a fraction of the time.
        from prover.proposers.model.small_engine import SmallEngine

        engine = await asyncio.to_thread(SmallEngine, Path(path), cache.root())
    else:
        from prover.proposers.model.loading import load

        engine = await asyncio.to_thread(load, path, device=options.device, dtype=options.dtype)
    model = BatchingModel(engine, name=part.name)
    stack.callback(lambda: remark(f"{part.name}: {model.stats}"))  # runs after the model is closed
    return await stack.enter_async_context(model)


def _model_path(name: str) -> str:
    if name != specs.SMALL:
        return name
    if not SHIPPED_MODEL.is_dir():
        raise UsageError(f"this version ships no model: name one, or a folder, instead of model:{specs.SMALL}")
    return str(SHIPPED_MODEL)


def made_here(folder: Path) -> bool:
    """Whether `folder` holds a model of `prove train`: it knows the prompt `plain` and runs on the lean runtime."""
    return all((folder / name).is_file() for name in ("manifest.json", "config.json", "model.safetensors"))


def _prompt(part: specs.Model | specs.Endpoint, options: ModelOptions) -> Prompt:
    """The prompt that the options ask for, or else the one that fits the model."""
    from prover.proposers.model import prompts

    if options.prompt_file is not None:
        if options.prompt is not None:
            raise UsageError("--prompt and --prompt-file exclude each other: name one prompt")
        try:
            template = options.prompt_file.read_bytes().decode()
        except OSError as error:
            raise UsageError(f"cannot read the prompt {options.prompt_file}: {error.strerror or error}") from error
        except UnicodeDecodeError as error:
            raise UsageError(f"the prompt {options.prompt_file} is not UTF-8 text: {error.reason}") from error
        stop = prompts.DEFAULT_STOP if options.stop is None else options.stop
        return prompts.from_template(template, stop=stop, name=str(options.prompt_file))
    small = isinstance(part, specs.Model) and (part.name == specs.SMALL or made_here(Path(part.name)))
    name = options.prompt or ("plain" if small else "llemma")
    chat = None
    if name == "chat" and isinstance(part, specs.Model):
        from prover.proposers.model.chat import chat_template

        chat = chat_template(_model_path(part.name))
    return prompts.named(name, stop=options.stop, chat=chat)


def _sampling(part: specs.Model | specs.Endpoint, options: ModelOptions) -> Sampling:
    """How completions are chosen: beams where there are some, samples from an endpoint."""
    method = options.method or ("beam" if isinstance(part, specs.Model) else "sample")
    if method == "beam" and isinstance(part, specs.Endpoint):
        raise UsageError("an endpoint takes samples, it has no beam search: use --draws instead of --beams")
    return Sampling(
        count=options.count,
        method=method,
        temperatures=options.temperatures,
        max_tokens=options.max_tokens,
        seed=options.seed,
    )
