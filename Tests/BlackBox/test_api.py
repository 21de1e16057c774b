"""The JSON API does what its description says, whoever asks, and whatever is sent."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from harness import OFFICER, ROOT, SPECIALIST, Server, copied, run
from openapi_spec_validator import OpenAPIV31SpecValidator

HERE = Path(__file__).parent
DESCRIPTION = ROOT / "openapi.yaml"


@pytest.fixture(scope="module")
def description() -> dict:
    return yaml.safe_load(DESCRIPTION.read_text())


def test_the_description_in_the_repository_is_that_of_the_program():
    printed = run("api")
    assert printed.returncode == 0, printed.stderr
    assert DESCRIPTION.read_text() == printed.stdout, "renew it: greenlane api > openapi.yaml"


def test_the_description_is_valid_openapi(description):
    problems = [error.message for error in OpenAPIV31SpecValidator(description).iter_errors()]
    assert problems == []


def test_every_operation_has_a_name_of_its_own(description):
    names = [operation["operationId"] for path in description["paths"].values() for operation in path.values()]
    assert len(names) == len(set(names))


class Asking:
    """Who asks, and for whose records: what the configuration of schemathesis leaves open."""

    def __init__(self, session="nobody", membership="0", company="0", site="0", person="0", criterion="1.1"):
        self.environment = {
            "GREENLANE_SESSION": session,
            "GREENLANE_MEMBERSHIP": membership,
            "GREENLANE_COMPANY": company,
            "GREENLANE_SITE": site,
            "GREENLANE_PERSON": person,
            "GREENLANE_CRITERION": criterion,
        }


def nobody(_: Server) -> Asking:
    return Asking()


def officer(server: Server) -> Asking:
    client = server.client(OFFICER)
    site = client.read("/company/sites")["sites"][0]["href"].rsplit("/", 1)[1]
    colleague = client.read("/company/people")["people"][1]["id"]
    return Asking(client.cookie, client.membership(), site=site, person=colleague)


def specialist(server: Server) -> Asking:
    client = server.client(SPECIALIST)
    row = next(row for row in client.read("/companies")["rows"] if row["status"]["code"] == "applicant")
    return Asking(client.cookie, row["membership"], company=row["companyHref"].rsplit("/", 1)[1])


#: Once one of these has worked, there is nothing left to ask for.
FINAL = ["/sign-out", "/memberships/{membership}/withdrawal", "/cases/{membership}/rejection"]


@pytest.mark.parametrize("who", [nobody, officer, specialist])
def test_no_answer_that_the_description_does_not_allow(who, world, tmp_path):
    with Server(copied(world, tmp_path / "data")) as server:
        asking = who(server)
        schemathesis(server, asking, tmp_path, *(f"--exclude-path={path}" for path in FINAL), examples=5)
        schemathesis(server, asking, tmp_path, *(f"--include-path={path}" for path in FINAL[1:]), examples=10)
        schemathesis(server, asking, tmp_path, f"--include-path={FINAL[0]}", examples=10)
        assert "error" not in server.said.lower(), server.said
        assert server.client().takes_changes()


def schemathesis(server, asking, place, *choice, examples):
    program = Path(sys.executable).parent / "schemathesis"
    finished = subprocess.run(
        [program, "--config-file", HERE / "schemathesis.toml", "run", DESCRIPTION, "--url", f"{server.url}/api/v1",
         "--phases", "examples,coverage,fuzzing", "--max-examples", str(examples), *choice],
        cwd=place, env=os.environ | asking.environment, capture_output=True, text=True, timeout=200,
    )
    assert finished.returncode == 0, finished.stdout[-8000:] + finished.stderr[-2000:]
