// `serve --demo`: twelve programmes to look at, and one click to be anybody.
import { expect, test } from "../support/fixtures.ts";
import { enter } from "../support/pages.ts";

test.use({ demo: true });

test("programmes of every standing are there", async ({ page, t }) => {
  await page.goto("/");
  const main = page.getByRole("main");
  await expect(main.getByRole("article")).toHaveCount(10);
  const standings = ["public-standing-open", "public-standing-full", "programme-status-running", "programme-status-finished", "programme-status-cancelled"];
  for (const standing of standings) await expect(main.getByText(t.get(standing), { exact: true }).first(), standing).toBeVisible();
  await enter(page, t, "organiser");
  await expect(main.getByText(t.get("programme-status-draft"), { exact: true }).first()).toBeVisible();
});

test("each role is one click away", async ({ page, newPerson, t }) => {
  await enter(page, t, "administrator");
  await page.goto("/admin");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.get("common-administration"));

  const organiser = await newPerson();
  await enter(organiser, t, "organiser");
  expect((await organiser.goto("/organise"))?.status()).toBe(200);
  expect((await organiser.goto("/admin/users"))?.status()).toBe(403);

  const expert = await newPerson();
  await enter(expert, t, "expert");
  expect((await expert.goto("/availability"))?.status()).toBe(200);
  await expect(expert.getByRole("heading", { name: t.get("availability-weeks") })).toBeVisible();
  expect((await expert.goto("/organise/programmes/new"))?.status()).toBe(403);

  const delegate = await newPerson();
  await enter(delegate, t, "delegate");
  await expect(delegate).toHaveURL(/\/registrations\//);
  expect((await delegate.goto("/organise"))?.url()).toContain("/sign-in");
});
