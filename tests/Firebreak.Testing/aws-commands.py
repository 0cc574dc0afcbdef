"""The real aws command line, loaded once: a line of JSON asks for a command, a line of JSON says how it ended.

Each command runs in a fork of its own, from AWS's own entry point, so that nothing of one is seen by the next. Loading Python,
the program's modules and AWS's models is most of what a command costs; it is done once here, and every fork inherits it.
"""
import gc
import json
import os
import sys
import tempfile

import awscli.clidriver
import botocore.client
import botocore.endpoint
import botocore.exceptions
import botocore.httpsession
import botocore.loaders
import botocore.parsers
import botocore.session
import botocore.signers

awscli.clidriver.create_clidriver()

# The variable AWS_ENDPOINT_URL is younger (botocore 1.31) than Debian's package. A command that makes clients of its own, as
# "cloudtrail validate-logs" does, would leave the machine without it.
_create_client = botocore.session.Session.create_client


def _at_endpoint(self, *args, **kwargs):
    if len(args) < 5 and not kwargs.get("endpoint_url"):
        kwargs["endpoint_url"] = os.environ.get("AWS_ENDPOINT_URL")
    return _create_client(self, *args, **kwargs)


if tuple(int(part) for part in botocore.__version__.split(".")[:2]) < (1, 31) or "dev" in botocore.__version__:
    botocore.session.Session.create_client = _at_endpoint


_read = botocore.loaders.JSONFileLoader.load_file
_list = botocore.loaders.Loader.list_available_services
_files, _services, _warm = {}, {}, set()


def _read_once(self, path):
    if path not in _files:
        _files[path] = _read(self, path)
    return _files[path]


def _list_once(self, type_name):
    if type_name not in _services:
        _services[type_name] = _list(self, type_name)
    return _services[type_name]


botocore.loaders.JSONFileLoader.load_file = _read_once
botocore.loaders.Loader.list_available_services = _list_once


def load(loader, what, *of):
    try:
        what(loader, *of)
    except botocore.exceptions.DataNotFoundError:
        pass  # not every service has every kind of model


def warm(service):
    """Reads what the program reads of a service's models, before the fork."""
    if service in _warm:
        return
    loader = botocore.session.get_session().get_component("data_loader")
    if not _warm:
        for name in ("endpoints", "partitions", "_retry", "sdk-default-configuration"):
            load(loader, botocore.loaders.Loader.load_data, name)
    for kind in ("service-2", "paginators-1", "waiters-2", "endpoint-rule-set-1", "examples-1"):
        loader.list_available_services(kind)
        load(loader, botocore.loaders.Loader.load_service_model, service, kind)
    _warm.add(service)
    gc.collect()
    gc.freeze()


def run(asked, out, err):
    for name, value in asked["environment"].items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
    nothing = os.open(os.devnull, os.O_RDONLY)
    for number, place in ((0, nothing), (1, out.fileno()), (2, err.fileno())):
        os.dup2(place, number)
    os.chdir(asked["folder"])
    sys.argv = ["aws", *asked["arguments"]]
    code = 1
    try:
        code = awscli.clidriver.main()
    except SystemExit as end:
        code = end.code or 0
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


gc.disable()
for line in sys.stdin:
    asked = json.loads(line)
    try:
        warm(asked["arguments"][0])
    except (OSError, botocore.exceptions.BotoCoreError):
        pass  # the program itself says what is wrong with such a service
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = os.fork()
        if child == 0:
            run(asked, out, err)
        _, status = os.waitpid(child, 0)
        out.seek(0)
        err.seek(0)
        print(json.dumps({
            "code": os.waitstatus_to_exitcode(status),
            "output": out.read().decode(errors="replace"),
            "errors": err.read().decode(errors="replace"),
        }), flush=True)
