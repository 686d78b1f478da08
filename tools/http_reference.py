"""Writes docs/reference/http.md from src/serve/http_api.yaml. `./dev docs` runs it; check_docs.py compares."""
import yaml

from repository import ROOT

PAGE = ROOT / "docs/reference/http.md"
API = ROOT / "src/serve/http_api.yaml"


def resolved(value, api):
    """What a {"$ref": "#/..."} stands for."""
    if "$ref" not in value:
        return value
    for name in value["$ref"].removeprefix("#/").split("/"):
        api = api[name]
    return api


def one_line(text):
    return " ".join(str(text).split()).replace("|", "\\|")


def allowed(schema, api):
    """A parameter's values in a word or two: `integer, 0 to 10000, else 50`."""
    schema = resolved(schema, api)
    words = [" or ".join(f"`{one}`" for one in schema["enum"]) if "enum" in schema else schema.get("type", "")]
    if "minimum" in schema or "maximum" in schema:
        words.append(f"{schema.get('minimum', '')} to {schema.get('maximum', '')}")
    if "default" in schema:
        words.append(f"else `{schema['default']}`")
    return ", ".join(word for word in words if word)


def page(text):
    """docs/reference/http.md, whole."""
    api = yaml.safe_load(text)
    lines = ["<!-- generated from src/serve/http_api.yaml by ./dev docs -->", "# The HTTP API", "",
             one_line(api["info"].get("description", "")), "",
             "The full description, with the form of each answer, is [`src/serve/http_api.yaml`](../../src/serve/http_api.yaml) "
             "(OpenAPI 3.1), which the server also serves.", "", "| route | |", "|---|---|"]
    details = []
    for path, operations in api["paths"].items():
        for method, operation in operations.items():
            if method not in ("get", "post", "put", "patch", "delete"):
                continue
            route = f"{method.upper()} {path}"
            lines.append(f"| `{route}` | {one_line(operation.get('summary', ''))} |")
            parameters = [resolved(one, api) for one in operations.get("parameters", []) + operation.get("parameters", [])]
            if parameters:
                details += ["", f"## {route}", "", "| parameter | values | |", "|---|---|---|"]
                details += [f"| `{one['name']}` ({one['in']}) | {allowed(one.get('schema', {}), api)} | "
                            f"{one_line(one.get('description', ''))} |" for one in parameters]
    return "\n".join(lines + details) + "\n"


if __name__ == "__main__":
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(API.read_text()))
