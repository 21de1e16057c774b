"""Chromium, as a person uses it, and what no page may do."""

import os
import re
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect, sync_playwright

from harness import PASSWORD

STATEMENT = "Greenlane is not a system of U.S. Customs and Border Protection."


@contextmanager
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox", "--disable-dev-shm-usage"],
        )
        yield browser
        browser.close()


class Person:
    """Somebody at a browser of their own, who keeps everything that went wrong on the way."""

    def __init__(self, browser, url: str, width: int = 1280, scheme: str = "light"):
        self.url = url
        self.context: BrowserContext = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, base_url=url
        )
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.page.on("console", self._listen)
        self.page.on("pageerror", lambda error: self.complaints.append(f"{self.page.url}: {error}"))

    def _listen(self, message):
        # A violation of the content security policy is an error on the console too. So is the answer to a refused
        # form, which is no fault of the page.
        if message.type == "error" and "status of 422" not in message.text and "status of 409" not in message.text:
            self.complaints.append(f"{self.page.url}: {message.text}")

    def sign_in(self, email: str, password: str = PASSWORD):
        self.go("/sign-in")
        self.fill(email=email, password=password)
        self.press("Sign in")
        assert "/sign-in" not in self.page.url, self.main

    def go(self, path: str, status: int = 200):
        response = self.page.goto(path)
        assert response.status == status, f"{path}: {response.status}"
        return self

    def fill(self, **fields):
        for name, value in fields.items():
            control = self.page.locator(f'main [name="{name}"]')
            if control.first.get_attribute("type") == "radio":
                self.page.locator(f'main [name="{name}"][value="{value}"]').check()
            elif control.first.evaluate("control => control.tagName") == "SELECT":
                control.first.select_option(value)
            else:
                control.first.fill(value)
        return self

    def press(self, button: str):
        """Presses the first button so named and waits for the page it leads to."""
        with self.page.expect_navigation():
            self.page.locator("main").get_by_role("button", name=button).first.click()
        return self

    def follow(self, link: str):
        with self.page.expect_navigation():
            self.page.locator("main").get_by_role("link", name=link).first.click()
        return self

    def waits_until_saved(self):
        """For as long as a draft takes that saves itself."""
        expect(self.page.locator("main [data-save-state]")).to_have_text(re.compile("^Saved"), timeout=20_000)

    @property
    def path(self) -> str:
        return self.page.url.removeprefix(self.url)

    @property
    def main(self) -> str:
        return self.page.locator("main").inner_text()

    def api(self, path: str, body=None) -> dict:
        """The same session as a program: with a body a change, without one a look."""
        request = self.context.request
        where = f"{self.url}/api/v1{path}"
        answer = request.get(where) if body is None else request.post(where, data=body)
        assert answer.ok, f"{path}: {answer.status} {answer.text()[:300]}"
        return answer.json()

    def picture(self, name: str):
        folder = os.environ.get("GREENLANE_SCREENSHOTS")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=str(Path(folder) / f"{name}.png"), full_page=True)
        return self
