"""`prove augment informal INPUT`: more rows out of informal problems, each checked against a known answer."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeAlias

from prover import assemble
from prover.augmentation.informal.gold import Golds
from prover.augmentation.informal.making import Maker, Plan, key_of
from prover.augmentation.informal.prompts import wording
from prover.augmentation.licences import licences
from prover.augmentation.rows import AugmentationFolder, Kind
from prover.commands.augment_view import AugmentView, Holding
from prover.commands.console import library_progress, messages, output, print_json
from prover.config import ModelOptions
from prover.drafting import inputs
from prover.drafting.sandbox import Sandbox
from prover.errors import ProposerError, UsageError
from prover.evaluation import problems
from prover.evaluation.problems import Problem
from prover.lean.installation.toolchain import Toolchain
from prover.parallel import for_each
from prover.proposers.spec import Endpoint, Replay

COMMAND = "augment informal"

PATIENCE = 3
"""Pieces of work in a row that a model may break down in before the command gives it up."""

Piece: TypeAlias = tuple[Kind, Problem]


@dataclass(frozen=True, kw_only=True)
class InformalOptions:
    """The options of the command."""

    input: Path
    output: Path
    text_model: str
    text: ModelOptions = field(default_factory=ModelOptions)
    plan: Plan = field(default_factory=Plan)
    record: Path | None = None
    licence: str | None = None
    split: str | None = None
    only: tuple[str, ...] = ()
    limit: int | None = None
    header: str = "original"
    jobs: int = 4
    toolchain: str | None = None
    weak_sandbox: bool = False
    as_json: bool = False


async def run(options: InformalOptions) -> int:
    """Do what is not done; 0 when it is all done and some row was kept."""
    if not options.plan.counts:
        raise UsageError("nothing is wanted: at least one of --answers, --rephrasings, --self-verifications and "
                         "--fobars must be above 0")  # fmt: skip
    model_name = _model_name(options.text_model)
    chosen = problems.choose(inputs.read(options.input), split=options.split, only=options.only, limit=options.limit)
    chosen = problems.headed(chosen, options.header, assemble.embedded_header)
    known = licences(chosen, options.licence)
    sandbox = Sandbox.find(weak=options.weak_sandbox)
    err = messages()
    provenance = {"set": options.input.name, "model": model_name, **_how(options.plan)}
    folder = AugmentationFolder(options.output)
    pieces = [(kind, problem) for problem in chosen for kind in options.plan.counts]
    broken: list[str] = []
    with folder.opened(_manifest(options, model_name)):
        done = folder.done()
        todo = [piece for piece in pieces if key_of(*piece) not in done]
        if todo:
            opening = assemble.open_text_model(
                options.text_model, options.text, record=options.record,
                remark=lambda line: err.print(line, style="yellow"),
            )  # fmt: skip
            async with opening as model:
                maker = Maker(model, sandbox, options.plan, provenance)
                with AugmentView(err, "pieces of work", len(pieces), len(pieces) - len(todo)) as view:
                    broken = await _work(folder, maker, todo, known, options, view)
        kept = _summary(folder, options)
    if broken:
        raise ProposerError(
            f"the model broke down in {len(broken)} pieces of work, which are not done: the same command goes on "
            f"with them (the last: {broken[-1]})"
        )
    return 0 if kept else 1


async def _work(
    folder: AugmentationFolder, maker: Maker, todo: Sequence[Piece], known: Mapping[str, str],
    options: InformalOptions, view: AugmentView,
) -> list[str]:  # fmt: skip
    """Do the pieces, several at a time; what the model said in those that it broke down in."""
    golds = Golds(lambda: _lean(options, view))
    broken: list[str] = []
    in_a_row = 0

    async def one(piece: Piece) -> None:
        nonlocal in_a_row
        kind, problem = piece
        try:
            made = await maker.make(kind, problem, await golds.of(problem), known[problem.name])
        except ProposerError as error:
            broken.append(f"{key_of(kind, problem)}: {error}")
            in_a_row += 1
            if in_a_row >= PATIENCE:
                raise ProposerError(
                    f"the model broke down {in_a_row} times in a row, at last in {broken[-1]}; what was done is kept: "
                    "the same command goes on"
                ) from error
            return
        in_a_row = 0
        folder.finish(made.key, made.rows, made.dropped)
        view.done(made.key, len(made.rows), len(made.dropped))

    await for_each(todo, one, options.jobs)
    return broken


async def _lean(options: InformalOptions, view: AugmentView) -> Toolchain:
    with view.line.aside(), library_progress(view.console) as progress:
        return await assemble.open_toolchain(options.toolchain, options.input, progress)


def _model_name(spec: str) -> str:
    """What rows and the manifest call the model: where it is, on which machine, says nothing about what it writes."""
    part = assemble.check_text_model(spec)
    if isinstance(part, Endpoint):
        return part.model
    if isinstance(part, Replay):
        return f"replay:{part.path.name}"
    return Path(part.name).name if Path(part.name).is_dir() else part.name


def _how(plan: Plan) -> dict[str, Any]:
    return {"temperature": plan.temperature, "max_tokens": plan.max_tokens, "seed": plan.seed}


def _manifest(options: InformalOptions, model_name: str) -> dict[str, Any]:
    """What decides the rows. Which problems are chosen does not: a folder may be gone on with for more of them."""
    return {
        "schema": 1,
        "command": COMMAND,
        "version": version("lean-prover-agent"),
        "input": options.input.name,
        "input_sha256": problems.checksum(options.input),
        "model": model_name,
        "plan": asdict(options.plan),
        "header": options.header,
        "licence": options.licence,
        "prompts_sha256": hashlib.sha256(wording().encode()).hexdigest(),
    }


def _summary(folder: AugmentationFolder, options: InformalOptions) -> int:
    """Print what the folder holds; how many rows these are."""
    found = Holding.of(folder, list(options.plan.counts))
    if options.as_json:
        print_json(found.as_dict())
    else:
        out = output()
        for kind, why in found.why.items():
            out.print(f"{kind.value}: {found.kept[kind]} kept, {why.total()} dropped")
        out.print(found.last_line())
    return found.rows
