"""What does Jinja read in a hand-written page, and what does it make of it? The only one here that knows jinja2."""

from collections.abc import Callable, Iterator, Mapping

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from macros.inserts.calls import Call, Unreadable
from macros.manuscript.braces import TAG

# no comments: '{#' begins the id of a heading; what else begins so is told before
_SANDBOX = ImmutableSandboxedEnvironment(
    undefined=StrictUndefined, autoescape=True, comment_start_string="{#\ue000", comment_end_string="\ue000#}"
)


def calls_read(body: str) -> Iterator[Call]:
    """Read what a page embeds; raises Unreadable where it cannot be read."""
    try:
        found = _SANDBOX.parse(body).body
    except TemplateSyntaxError as error:
        raise Unreadable(error.lineno) from error
    except RecursionError as error:
        # Jinja goes one step deeper for each bracket and each sign; nothing that may stand on a page has many
        longest = max(TAG.finditer(body), key=lambda tag: len(tag.group()))
        raise Unreadable(body.count("\n", 0, longest.start()) + 1) from error
    for node in found:
        parts = node.nodes if isinstance(node, nodes.Output) else [node]
        for part in parts:
            if isinstance(part, nodes.TemplateData):
                continue
            match part:
                case nodes.Call(node=nodes.Name(name=name), kwargs=[], dyn_args=None, dyn_kwargs=None):
                    ids = tuple(argument.value for argument in part.args if isinstance(argument, nodes.Const))
                    if len(ids) == len(part.args):
                        yield Call(name, ids, part.lineno)
                        continue
            raise Unreadable(part.lineno)


def rendered(text: str, names: Mapping[str, Callable[..., str]]) -> str:
    """Write what each call in a page comes to."""
    return _SANDBOX.from_string(text).render(names)
