"""Every page that somebody can reach by following links: whole, quiet, fitting, and readable to everybody."""

import re
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import STATEMENT, Person, chromium
from harness import CERTIFIED_OFFICER, CONTRIBUTOR, OFFICER, OPERATOR, SPECIALIST, SUPERVISOR

VISITORS = {
    "anonymous": None,
    "officer of a draft": OFFICER,
    "officer of a member": CERTIFIED_OFFICER,
    "contributor": CONTRIBUTOR,
    "specialist": SPECIALIST,
    "supervisor": SUPERVISOR,
    "operator": OPERATOR,
}
MOST = 150  # addresses that one visitor asks for
PER_ROUTE = 3  # pages of the same kind, of which the first is looked at in Chromium
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
IDENTIFIER = re.compile(r"^[0-9a-f]{8}-[0-9a-f-]{27}$")
WORD_OF_A_ROUTE = {"eligibility": "{type}", "criteria": "{criterion}", "letters": "{number}"}


def route(path: str) -> str:
    """What kind of page an address is of: its path with identifiers taken out, and the names in its query."""
    parts = urlsplit(path)
    words = parts.path.strip("/").split("/")
    shape = []
    for index, word in enumerate(words):
        before = words[index - 1] if index else ""
        if IDENTIFIER.match(word):
            shape.append("{id}")
        elif before == "profile" and re.match(r"^\d+\.\d+$", word):
            shape.append("{criterion}")
        elif index == 1 and before in ("eligibility", "criteria") and word != "coverage":
            shape.append(WORD_OF_A_ROUTE[before])
        elif before == "letters":
            shape.append("{number}")
        else:
            shape.append(word)
    names = sorted(pair.split("=")[0] for pair in parts.query.split("&") if pair)
    return "/" + "/".join(shape) + ("?" + "&".join(names) if names else "")


@pytest.fixture(scope="module")
def reached(server) -> dict[str, dict[str, list[str]]]:
    """By visitor and route, the addresses that links lead to, each of which was asked for."""
    return {name: crawl(server.client(email)) for name, email in VISITORS.items()}


def crawl(client) -> dict[str, list[str]]:
    waiting, seen, routes = ["/", "/home", "/sign-up", "/sign-in"], set(), {}
    while waiting and len(seen) < MOST:
        path = waiting.pop(0)
        kind = route(path)
        if path in seen or len(routes.get(kind, [])) >= PER_ROUTE:
            continue
        seen.add(path)
        answer = client.page(path)
        if answer.status_code == 303:
            waiting.append(answer.headers["Location"])
            continue
        assert answer.status_code == 200, f"a link leads to {path}, which answers {answer.status_code}"
        if not answer.headers["Content-Type"].startswith("text/html"):
            continue
        assert STATEMENT in answer.text, f"{path} does not say whose system this is not"
        assert "script-src 'self'" in answer.headers["Content-Security-Policy"], path
        routes.setdefault(kind, []).append(path)
        for link in re.findall(r'href="(/[^"]*)"', answer.text):
            link = link.replace("&amp;", "&").split("#")[0]
            if not link.startswith("/static/") and not re.search(r"\.(css|js|svg|png|ico)\b", link):
                waiting.append(link)
    return routes


@pytest.fixture(scope="module")
def browser():
    with chromium() as running:
        yield running


@pytest.mark.parametrize("visitor", VISITORS)
def test_every_link_leads_to_a_whole_page(reached, visitor):
    assert len(reached[visitor]) > 9, reached[visitor]


@pytest.mark.parametrize("width, scheme", [(1280, "light"), (390, "dark")])
@pytest.mark.parametrize("visitor", VISITORS)
def test_pages_are_accessible_quiet_and_fit(server, browser, reached, visitor, width, scheme):
    """One page of each kind that nobody before in the list has reached."""
    person = Person(browser, server.url, width, scheme)
    if VISITORS[visitor]:
        person.sign_in(VISITORS[visitor])
    axe, faults = Axe(), []
    for path in new(reached, visitor):
        person.go(path)
        wide = person.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide > 0:
            faults.append(f"{path} is {wide} px wider than {width} px")
        for violation in axe.run(person.page, options=RULES).response["violations"]:
            where = violation["nodes"][0]
            faults.append(f"{path}: {violation['id']} at {' '.join(where['target'])}: {where['html'][:120]}")
    person.context.close()
    assert faults + person.complaints == []


def new(reached, visitor) -> list[str]:
    names = list(VISITORS)
    known = {kind for name in names[: names.index(visitor)] for kind in reached[name]}
    return [paths[0] for kind, paths in reached[visitor].items() if kind not in known]
