"""What belongs to others cannot be seen or changed, and what is sent wrongly changes nothing."""

import re

import pytest
import yaml
from harness import CONTRIBUTOR, OFFICER, OTHER_OFFICER, ROOT, SPECIALIST, SUPERVISOR

OPERATIONS = [
    (method, path)
    for path, operations in yaml.safe_load((ROOT / "openapi.yaml").read_text())["paths"].items()
    for method in operations
]
OF_A_MEMBERSHIP = [(method, path) for method, path in OPERATIONS if path.startswith("/memberships/{")]
OF_THE_OFFICE = [
    (method, path)
    for method, path in OPERATIONS
    if re.match(r"^/(cases|companies|queue|unassigned|assignments|office)\b", path)
]
#: What fits every form, so that nothing but the right to send it is missing.
BODY = {
    "accept": "yes", "answers": {}, "basis": "x", "check": "debts", "conclusion": "favourable", "email": "x@y.example",
    "identifiers": {}, "minutes": 5, "name": "Name", "reason": "x", "reasons": "x", "result": "clear",
    "review": "certification", "revision": 0, "role": "specialist", "scope": "application",
    "specialist": "018af103-9b20-7c19-9f17-000000000000",
    "standing": "implemented", "narrative": "x", "verdict": "accepted",
}  # fmt: skip


@pytest.fixture(scope="module")
def officer(server):
    return server.client(OFFICER)


@pytest.fixture(scope="module")
def other(server):
    return server.client(OTHER_OFFICER)


@pytest.fixture(scope="module")
def contributor(server):
    return server.client(CONTRIBUTOR)


def ask(client, method, path, **names):
    path = re.sub(r"\{(\w+)\}", lambda name: names.get(name[1], "1.1" if name[1] == "criterion" else "1"), path)
    return client.get(path) if method == "get" else client.post(path, BODY)


@pytest.mark.parametrize("method, path", OF_A_MEMBERSHIP)
def test_another_companys_membership_is_not_there(officer, other, method, path):
    theirs = other.membership()
    before = other.read(f"/memberships/{theirs}/history")
    answer = ask(officer, method, path, membership=theirs)
    assert answer.status_code == 404, answer.text
    unknown = ask(officer, method, path, membership="018af103-9b20-7c19-9f17-000000000000")
    for one in (answer, unknown):
        assert (one.json()["title"], one.json()["detail"]) == (unknown.json()["title"], unknown.json()["detail"])
    assert other.read(f"/memberships/{theirs}/history") == before


def test_another_companys_sites_and_people_are_not_there(officer, other):
    site = other.read("/company/sites")["sites"][0]["href"]
    person = other.read("/company/people")["people"][0]["id"]
    place = {"name": "x", "purpose": "office", "street": "x", "city": "x", "country": "US", "revision": 1}
    assert officer.get(site).status_code == 404
    assert officer.post(site, place).status_code == 404
    assert officer.post(site + "/closure").status_code in (404, 409)
    for change, body in {"contact": {"kind": "other"}, "role": {"role": "viewer"}, "removal": {}}.items():
        assert officer.post(f"/company/people/{person}/{change}", body).status_code == 404, change
    assert other.get(site).status_code == 200
    assert person in [one["id"] for one in other.read("/company/people")["people"]]


@pytest.mark.parametrize("method, path", OF_THE_OFFICE)
def test_a_company_does_not_reach_the_office(officer, other, method, path):
    answer = ask(officer, method, path, membership=other.membership(), company=officer.read("/home")["memberships"][0]["head"]["id"])
    assert answer.status_code in (403, 404), answer.text


@pytest.mark.parametrize("method, path", OF_THE_OFFICE + OF_A_MEMBERSHIP)
def test_nobody_reaches_anything_without_signing_in(server, method, path):
    assert ask(server.client(), method, path).status_code == 401


def test_only_an_officer_submits(contributor, officer):
    membership = contributor.membership()
    for path in ("submission", "profile-submission", "agreement", "withdrawal"):
        answer = contributor.post(f"/memberships/{membership}/{path}", {"accept": "yes", "reason": "x"})
        assert answer.status_code in (403, 409), f"{path}: {answer.status_code}"
    assert contributor.post(f"/memberships/{membership}/profile-submission").status_code == 403
    assert "Submit" not in re.findall(
        r"<button[^>]*>([^<]+)", contributor.page(f"/memberships/{membership}/profile-submission").text
    )


def test_a_viewer_only_looks(server, officer):
    page = officer.change("/company/people", {"name": "Vera Look", "email": "vera@copperkettle.example", "role": "viewer"})
    viewer = server.client("vera@copperkettle.example", page["issued"]["password"])
    membership = viewer.membership()
    assert viewer.get(f"/memberships/{membership}/application").status_code == 200
    details = {"name": "Other", "revision": viewer.read("/company/details").get("revision", 0)}
    for path, body in {
        "/company/details": details,
        f"/memberships/{membership}/submission": {},
        f"/memberships/{membership}/agreement": {"accept": "yes"},
        f"/memberships/{membership}/identifiers": {"identifiers": {}, "revision": 0},
        "/memberships": {"type": "exporter"},
    }.items():
        assert viewer.post(path, body).status_code == 403, path


def test_a_specialist_does_not_decide_who_works_on_what(server):
    specialist = server.client(SPECIALIST)
    assert specialist.post("/assignments").status_code == 403
    assert specialist.get("/office/people").status_code in (403, 404)
    assert server.client(SUPERVISOR).get("/office/people").status_code in (403, 404)


# Forms that another site made a browser send


def test_a_form_without_its_token_is_refused(officer):
    fields = {"name": "Forged", "revision": 0}
    assert officer.form("/company/details", fields).status_code == 403
    assert officer.form("/company/details", fields | {"csrf": "wrong"}).status_code == 403
    assert "Forged" not in officer.page("/company").text


@pytest.mark.parametrize(
    "header",
    [{"Origin": "https://elsewhere.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}],
)
def test_a_form_from_elsewhere_is_refused_with_its_token_and_as_json(officer, header):
    fields = {"name": "Forged", "revision": 0}
    token = officer.csrf("/company/details")
    assert officer.form("/company/details", fields | {"csrf": token}, headers=header).status_code == 403
    assert officer.post("/company/details", fields, headers=header).status_code == 403
    assert "Forged" not in officer.page("/company").text


def test_signing_in_from_elsewhere_is_refused(server):
    stranger = server.client()
    answer = stranger.post("/sign-in", {"email": OFFICER, "password": "x"}, headers={"Origin": "https://elsewhere.example"})
    assert answer.status_code == 403


# Two people at once


def test_a_stale_form_shows_both_versions_and_saves_nothing(other):
    """The page has what the others saved and what was typed."""
    page = other.page("/company/details").text
    revision = re.search(r'name="revision" value="(\d+)"', page)[1]
    token = other.csrf("/company/details")
    first = {"name": "Saltmarsh Ocean Consolidators", "city": "Savannah", "revision": revision, "csrf": token}
    assert other.form("/company/details", first).status_code == 303
    answer = other.form("/company/details", first | {"city": "Brunswick"})
    assert answer.status_code == 409
    assert "Savannah" in answer.text and "Brunswick" in answer.text
    stale = other.post("/company/details", {"name": "Saltmarsh Ocean Consolidators", "revision": int(revision)})
    assert stale.status_code == 409 and stale.headers["Content-Type"].startswith("application/problem+json")
    assert "Brunswick" not in other.page("/company").text


# Bodies that cannot be read


JSON = {"Content-Type": "application/json"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.mark.parametrize(
    "body, headers, status",
    [
        (b"x" * (300 * 1024), JSON, 413),
        (b"name=" + b"x" * (300 * 1024), FORM, 413),
        ((b"x" * 10240 for _ in range(40)), JSON, 413),
        (b'{"name":"\xff","revision":0}', JSON, 400),
        (b"name=\xff&revision=0", FORM, 400),
        (b"name=%ff&revision=0", FORM, 400),
        (b"name=%zz&revision=0", FORM, 400),
        (b'{"name":"a", "history":"\\u0000", "revision":0}', JSON, 422),
        (b"name=a%00&revision=0", FORM, 422),
        (b"{", JSON, 400),
        (b"[1]", JSON, 400),
        (b"[" * 100_000, JSON, 400),
        (b'{"name": 7, "revision": 0}', JSON, 400),
        (b"", JSON, 400),
        (b"<details/>", {"Content-Type": "text/xml"}, 415),
        (b"name=a", {}, 415),
    ],
    ids=["large JSON", "large form", "large without saying", "not UTF-8", "form not UTF-8", "escapes not UTF-8",
         "escapes that are none", "NUL", "NUL in a form", "half", "a list", "deep", "another type", "empty", "XML", "untyped"],
)  # fmt: skip
def test_a_body_that_cannot_be_read_is_refused_in_words(server, body, headers, status):
    client = server.client(CONTRIBUTOR)
    before = client.read("/company")
    answer = client.http.post(client.api + "/company/details", data=body, headers=headers, timeout=30)
    assert answer.status_code == status, answer.text
    assert answer.headers["Content-Type"].startswith("application/problem+json")
    assert answer.json()["detail"]
    assert client.read("/company") == before


@pytest.mark.parametrize("path", ["/memberships/%ff%zz", "/memberships/%00", "/memberships/" + "a" * 4000, "/criteria/1.1%00", "/nowhere"])
def test_an_address_that_makes_no_sense_is_not_found(officer, path):
    for answer in (officer.page(path), officer.get(path)):
        assert answer.status_code in (400, 404), answer.status_code


def test_another_method_is_told_which_there_are(officer):
    answer = officer.http.put(officer.api + "/home", json={})
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD"
