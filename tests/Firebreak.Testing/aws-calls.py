"""AWS's own client, loaded once: a line of JSON asks for one call, a line of JSON says what was answered, or refused.

It is the library under the aws command line: models, signing, serialising and parsing are AWS's own. What it does not know yet,
because it is older than the operation, it says.
"""
import base64
import datetime
import json
import sys

import botocore.config
import botocore.exceptions
import botocore.session

_session = botocore.session.get_session()
_clients = {}


def client(asked):
    place = (asked["service"], asked["region"])
    if place not in _clients:
        config = botocore.config.Config(inject_host_prefix=False, retries={"total_max_attempts": 1})
        _clients[place] = _session.create_client(
            asked["service"], region_name=asked["region"], endpoint_url=asked["endpoint"], config=config,
            aws_access_key_id=asked["key"], aws_secret_access_key=asked["secret"])
    return _clients[place]


def given(shape, value):
    """Texts that stand for bytes become bytes."""
    if shape.type_name == "blob" and isinstance(value, str):
        return value.encode()
    if shape.type_name == "list":
        return [given(shape.member, item) for item in value]
    if shape.type_name == "structure" and isinstance(value, dict):
        return {name: given(shape.members[name], item) if name in shape.members else item for name, item in value.items()}
    return value


def read(value):
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if hasattr(value, "read"):
        return base64.b64encode(value.read()).decode()
    return str(value)


def answer(asked):
    try:
        made = client(asked)
        if asked["call"] not in made.meta.service_model.operation_names:
            return {"unknown": True}
        shape = made.meta.service_model.operation_model(asked["call"]).input_shape
        said = made._make_api_call(asked["call"], given(shape, asked["ask"]) if shape else {})
        said.pop("ResponseMetadata", None)
        return {"answer": said}
    except botocore.exceptions.UnknownServiceError:
        return {"unknown": True}
    except botocore.exceptions.ParamValidationError as wrong:
        return {"unknown": True} if "Unknown parameter" in str(wrong) else {"code": "ParamValidation", "message": str(wrong)}
    except botocore.exceptions.ClientError as refused:
        return {"code": refused.response["Error"]["Code"], "message": str(refused)}
    except Exception as broken:
        return {"code": type(broken).__name__, "message": str(broken)}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line)), default=read), flush=True)
