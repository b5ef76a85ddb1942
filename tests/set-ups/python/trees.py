"""Prints the nodes of Python files as Python parses them, for comparison with another parser's.

Reads a list of paths as JSON, and prints for each file null if Python refuses it, or if it is not UTF-8, and otherwise
its nodes as "Kind start end details", sorted. Offsets are in UTF-16, as in JavaScript.
"""

import ast
import json
import math
import re
import sys
import warnings

# Before, the nodes in formatted strings had no positions of their own.
HAS_POSITIONS_IN_STRINGS = sys.version_info >= (3, 12)
MAX_INTEGER = 2**53 - 1

EXPRESSIONS = {
    "List": "List",
    "Set": "Set",
    "Dict": "Dict",
    "Starred": "Starred",
    "BinOp": "BinaryOperation",
    "BoolOp": "BooleanOperation",
    "Compare": "Comparison",
    "UnaryOp": "UnaryOperation",
    "IfExp": "Conditional",
    "Lambda": "Lambda",
    "ListComp": "Comprehension",
    "SetComp": "Comprehension",
    "DictComp": "Comprehension",
    "GeneratorExp": "Comprehension",
    "NamedExpr": "NamedExpression",
    "Await": "Await",
    "Yield": "OtherExpression",
    "YieldFrom": "OtherExpression",
    "JoinedStr": "FormattedString",
    "TemplateStr": "OtherExpression",
    "Subscript": "Subscript",
    "Call": "Call",
}

STATEMENTS = {
    "Return": "Return",
    "Delete": "Delete",
    "Assign": "Assign",
    "AnnAssign": "Assign",
    "AugAssign": "AugmentedAssign",
    "For": "Loop",
    "AsyncFor": "Loop",
    "While": "Loop",
    "If": "If",
    "With": "With",
    "AsyncWith": "With",
    "Try": "Try",
    "TryStar": "Try",
    "Match": "Match",
    "Expr": "ExpressionStatement",
    "Pass": "OtherStatement",
    "Break": "OtherStatement",
    "Continue": "OtherStatement",
    "Raise": "OtherStatement",
    "Assert": "OtherStatement",
    "TypeAlias": "OtherStatement",
}


class Nodes:
    def __init__(self, text):
        self.text = text
        self.lines = re.split(r"(?<=\n)", text)
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + utf16_length(line))
        self.found = []

    def offset(self, line, column):
        before = self.lines[line - 1].encode("utf-8", "surrogatepass")[:column].decode("utf-8", "surrogatepass")
        return self.starts[line - 1] + utf16_length(before)

    def range(self, node):
        start = self.offset(node.lineno, node.col_offset)
        end = self.offset(node.end_lineno, node.end_col_offset)
        # A semicolon is part of the statement around the one that it ends.
        last = self.lines[node.end_lineno - 1].encode("utf-8", "surrogatepass")[node.end_col_offset - 1]
        return (start, end - 1 if last == ord(";") else end)

    def source(self, node):
        lines = [line.encode("utf-8", "surrogatepass") for line in self.lines[node.lineno - 1 : node.end_lineno]]
        lines[-1] = lines[-1][: node.end_col_offset]
        lines[0] = lines[0][node.col_offset :]
        return b"".join(lines).decode("utf-8", "surrogatepass")

    def add(self, kind, node, *details):
        self.found.append(" ".join([kind, *map(str, self.range(node)), *map(str, details)]))

    def visit_all(self, nodes):
        for node in nodes:
            if node is not None:
                self.visit(node)

    def visit_children(self, node):
        self.visit_all(ast.iter_child_nodes(node))

    def visit(self, node):
        kind = type(node).__name__
        method = getattr(self, "visit_" + kind, None)
        if method:
            method(node)
            return
        if kind in EXPRESSIONS:
            self.add(EXPRESSIONS[kind], node)
        elif kind in STATEMENTS:
            self.add(STATEMENTS[kind], node)
        self.visit_children(node)

    def visit_Name(self, node):
        self.add("Name", node, node.id)

    def visit_Attribute(self, node):
        self.add("Attribute", node, node.attr)
        self.visit(node.value)

    def visit_Constant(self, node):
        value = node.value
        if isinstance(value, (str, bytes)) and "\\N{" in self.source(node):
            return
        if isinstance(value, (str, bool)) or value is None:
            self.add("Constant", node, json.dumps(value))
        elif isinstance(value, int) and value <= MAX_INTEGER:
            self.add("Constant", node, value)
        elif isinstance(value, float) and math.isfinite(value) and not value.is_integer():
            self.add("Constant", node)
        else:
            self.add("OtherExpression", node)

    def visit_JoinedStr(self, node):
        if "\\N{" not in self.source(node):
            self.add(EXPRESSIONS[type(node).__name__], node)
        if HAS_POSITIONS_IN_STRINGS:
            self.visit_fields(node)

    visit_TemplateStr = visit_JoinedStr

    def visit_fields(self, string):
        for part in string.values:
            if not isinstance(part, ast.Constant):
                self.visit(part.value)
                if part.format_spec:
                    self.visit_fields(part.format_spec)

    def visit_Tuple(self, node):
        self.add("Tuple", node)
        self.visit_children(node)

    def visit_targets(self, target):
        """The tuple between `for` and `in`, if it has no brackets, is not a node."""
        first = target.elts[0] if isinstance(target, ast.Tuple) and target.elts else target
        if first is not target and self.range(first)[0] == self.range(target)[0]:
            self.visit_all(target.elts)
        else:
            self.visit(target)

    def visit_comprehension(self, node):
        self.visit_targets(node.target)
        self.visit(node.iter)
        self.visit_all(node.ifs)

    def visit_For(self, node):
        self.add("Loop", node)
        self.visit_targets(node.target)
        self.visit_all([node.iter, *node.body, *node.orelse])

    visit_AsyncFor = visit_For

    def visit_Subscript(self, node):
        self.add("Subscript", node)
        self.visit(node.value)
        index = node.slice
        if isinstance(index, ast.Tuple) and any(isinstance(item, ast.Slice) for item in index.elts):
            self.visit_all(index.elts)
        else:
            self.visit(index)

    def visit_Call(self, node):
        self.add("Call", node)
        self.visit(node.func)
        self.visit_given(node, node.args, node.keywords)

    def visit_given(self, node, arguments, keywords):
        for argument in arguments:
            if isinstance(argument, ast.Starred):
                self.visit(argument.value)
            elif isinstance(argument, ast.GeneratorExp) and self.range(argument)[1] == self.range(node)[1]:
                self.found.append(f"Comprehension argument {self.range(argument)[1]}")
                self.visit_children(argument)
            else:
                self.visit(argument)
        for keyword in keywords:
            if keyword.arg:
                self.add("keyword", keyword, keyword.arg)
            self.visit(keyword.value)

    def visit_function(self, node):
        self.found.append(f"FunctionDefinition {node.name} {self.range(node)[1]}")
        self.visit_all([*node.decorator_list, node.args, node.returns, *node.body])

    visit_FunctionDef = visit_AsyncFunctionDef = visit_function

    def visit_arg(self, node):
        self.found.append(f"parameter {self.range(node)[0]} {node.arg}")
        self.visit_children(node)

    def visit_ClassDef(self, node):
        self.found.append(f"ClassDefinition {node.name} {self.range(node)[1]}")
        self.visit_all(node.decorator_list)
        self.visit_given(node, node.bases, node.keywords)
        self.visit_all(node.body)

    def visit_If(self, node):
        if not self.source(node).startswith("elif"):
            self.add("If", node)
        self.visit_children(node)

    def visit_Match(self, node):
        """In `match (a, b):` and `match -a:`, only what is in the brackets or behind the operator is a node."""
        self.add("Match", node)
        subject = node.subject
        if self.source(subject)[0] in "([+-":
            self.visit_children(subject)
        else:
            self.visit(subject)
        self.visit_all(node.cases)

    def visit_TypeAlias(self, node):
        self.add("OtherStatement", node)
        self.visit(node.value)

    def visit_ExceptHandler(self, node):
        # Since Python 3.14, several exceptions need no brackets.
        types = node.type.elts if isinstance(node.type, ast.Tuple) and self.source(node.type)[0] != "(" else [node.type]
        self.visit_all([*types, *node.body])

    def visit_Import(self, node):
        for name in node.names:
            module = name.name if name.asname else name.name.split(".")[0]
            self.add_import(node, module, None, name.asname or module)

    def visit_ImportFrom(self, node):
        module = "." * node.level + (node.module or "")
        for name in node.names:
            if name.name == "*":
                self.add_import(node, None, None, "*")
            else:
                self.add_import(node, module, name.name, name.asname or name.name)

    def add_import(self, node, *details):
        self.add("Import", node, json.dumps(details))

    def visit_Global(self, node):
        self.add("ScopeStatement", node, *node.names)

    visit_Nonlocal = visit_Global

    def visit_MatchSingleton(self, node):
        self.add("Constant", node, json.dumps(node.value))


def utf16_length(text):
    return len(text) + sum(character > "\uffff" for character in text)


def nodes_of(path):
    try:
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    if "\r" in text or "\f" in text or text.startswith("\ufeff"):
        # Offsets are not those in the text.
        return []
    nodes = Nodes(text)
    nodes.visit_all(tree.body)
    return sorted(nodes.found)


sys.setrecursionlimit(5000)
warnings.simplefilter("ignore")
json.dump([nodes_of(path) for path in json.load(sys.stdin)], sys.stdout)
