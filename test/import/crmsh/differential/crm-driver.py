#!/usr/bin/python3
"""crmsh's own parser and configuration, without a process for each text and without a commit.

Reads requests, one JSON object a line: {"base": CIB, "text": statements, "mode": "parse" | "file" | "command"}.
Answers in the same way: {"ok": bool, "cib": XML or, for "parse", a list of it, "log": what crmsh said}. The schema
decides in the end, as it does when crm commits.
"""
import copy
import io
import json
import logging
import os
import shlex
import sys
import tempfile

answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
sys.stdin.reconfigure(encoding="utf-8")

home = tempfile.mkdtemp()
os.environ["HOME"] = home
os.environ["PATH"] += ":/usr/sbin:/sbin"
os.environ["CIB_file"] = os.path.join(home, "cib.xml")
EMPTY = (
    '<cib crm_feature_set="3.16.2" validate-with="pacemaker-3.9" epoch="1" num_updates="0" admin_epoch="0">'
    "<configuration><crm_config/><nodes/><resources/><constraints/></configuration><status/></cib>"
)
with open(os.environ["CIB_file"], "w") as out:
    out.write(EMPTY)

sys.path.insert(0, "/usr/lib/python3/dist-packages")
from lxml import etree  # noqa: E402
from crmsh import cibconfig, config, idmgmt, options, parse, utils  # noqa: E402

config.core.force = True
options.batch = True
options.interactive = False
factory = cibconfig.cib_factory
said = io.StringIO()


class Listener(logging.Handler):
    # crmsh looks for the handler of that name.
    _name = "console"

    def emit(self, record):
        said.write(record.levelname + ": " + record.getMessage() + "\n")


listener = Listener()
listener._name = "console"
for name in list(logging.root.manager.loggerDict):
    if name.startswith("crmsh"):
        logging.getLogger(name).handlers = [listener]
        logging.getLogger(name).propagate = False

schemas = {}


def schema(name):
    if name not in schemas:
        schemas[name] = etree.RelaxNG(etree.parse("/usr/share/pacemaker/%s.rng" % name))
    return schemas[name]


def parsed(text):
    nodes = [parse.parse(line, comments=[]) for line in utils.lines2cli(text)]
    shown = [etree.tostring(node, encoding="unicode") for node in nodes if node is not None and node is not False]
    return {"ok": False not in nodes, "cib": shown}


def applied(text, mode):
    if mode == "command":
        made = [bool(factory.create_object(*shlex.split(line))) for line in utils.lines2cli(text)]
        done = all(made)
    else:
        done = bool(cibconfig.CibObjectSetCli().save(text, remove=False, method="update"))
    if not done:
        return {"ok": False}
    cib = copy.deepcopy(factory.cib_elem)
    for comment in cib.xpath("//comment()"):
        comment.getparent().remove(comment)
    # Through text, or the ids of the schema are not found.
    cib = etree.fromstring(etree.tostring(cib))
    rules = schema(cib.get("validate-with"))
    if not rules.validate(cib):
        said.write(str(rules.error_log)[:600])
        return {"ok": False}
    return {"ok": True, "cib": etree.tostring(cib, encoding="unicode")}


def answer(request):
    said.seek(0)
    said.truncate()
    factory.reset()
    idmgmt.clear()
    factory.initialize(cib=request.get("base") or EMPTY)
    mode = request["mode"]
    try:
        result = parsed(request["text"]) if mode == "parse" else applied(request["text"], mode)
    except BaseException as crash:  # crmsh itself ends so.
        said.write(repr(crash))
        result = {"ok": False}
    return {**result, "log": said.getvalue()}


for line in sys.stdin:
    answers.write(json.dumps(answer(json.loads(line))) + "\n")
    answers.flush()
