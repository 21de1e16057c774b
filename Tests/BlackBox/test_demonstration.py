"""A visitor of the demonstration lives through its time faster than it goes by."""

import re
import time
from datetime import datetime

import pytest
from browsing import Person, chromium
from harness import CONTRIBUTOR, OTHER_OFFICER, SPECIALIST, Server

DATE = r"(\d+ \w{3} \d{4})"


@pytest.fixture(scope="module")
def browser():
    with chromium() as running:
        yield running


def shown_date(page) -> str:
    return re.search(DATE, page.inner_text(".demonstration-time p"))[1]


def test_a_specialist_moves_to_the_next_deadline_and_the_queue_changes(server, browser):
    person = Person(browser, server.url)
    person.sign_in(SPECIALIST)
    page = person.go("/queue").follow("All cases").page
    queue, where, start = page.inner_text("main table"), person.path, shown_date(page)
    assert "The real date" not in page.inner_text(".demonstration-time")
    page.get_by_text("Move time forward").click()
    offer = page.locator("button[value=deadline]")
    day, company = re.fullmatch(rf"To {DATE}: .+, (.+) \((?:due|window opens)\)", offer.inner_text()).groups()
    assert "not back again" in page.inner_text(".demonstration-time form")
    with page.expect_navigation():
        offer.click()
    assert person.path == where
    assert shown_date(page) == day
    assert f"The real date is {start}" in page.inner_text(".demonstration-time")
    assert "Time has moved forward" in page.inner_text("main [role=status]")
    assert page.inner_text("main table") != queue
    row = page.locator("main tbody tr", has_text=company).filter(has_text=day)
    assert "today" in row.first.inner_text()
    person.picture("time-moved")
    assert person.complaints == []
    person.context.close()


def test_the_reminder_of_that_day_is_in_the_inbox_and_in_the_mail(server):
    messages = server.client(OTHER_OFFICER).read("/inbox")["messages"]
    assert any("due today" in message["subject"] for message in messages)
    end = time.monotonic() + 30
    while time.monotonic() < end:
        mails = [mail.read_text() for mail in (server.data / "outbox").glob("*")]
        if any("due today" in mail for mail in mails):
            break
        time.sleep(0.5)
    else:
        raise AssertionError("nothing was mailed")
    assert len(mails) < 40


def test_it_works_without_scripts_and_for_everybody(server, browser):
    context = browser.new_context(base_url=server.url, java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto("/sign-in")
    page.fill("[name=email]", CONTRIBUTOR)
    page.fill("[name=password]", "demonstration only")
    page.click("main button[type=submit]")
    before = datetime.strptime(shown_date(page), "%d %b %Y")
    page.get_by_text("Move time forward").click()
    assert page.locator("button[value=week]").bounding_box()["x"] >= 0
    page.click("button[value=week]")
    after = datetime.strptime(shown_date(page), "%d %b %Y")
    assert (after - before).days == 7
    context.close()


def test_a_restart_keeps_the_date(server):
    def date():
        return re.search(rf"In this demonstration it is.*?{DATE}", server.client().page("/").text)[1]

    before = date()
    assert server.stop() == 0
    server.start()
    assert date() == before


def test_a_real_installation_has_none_of_it(tmp_path):
    with Server(tmp_path / "data", demo=False) as real:
        nobody = real.client()
        today = datetime.now().strftime("%Y-%m-%d")
        assert nobody.post("/demonstration/time", {"step": "day", "from": today}).status_code == 404
        assert "In this demonstration" not in nobody.page("/").text
