// The part that runs in the browser: it wakes, its names fit, its number ticks, and it costs little.
import { expect, test } from "../support/fixtures.ts";
import { publish } from "../support/steps/organise.ts";
import { addSession, createProgramme, createSite, programmeFacts, sites } from "../support/steps/programme.ts";
import { newDelegate, register } from "../support/steps/registration.ts";
import { signInAsAdministrator } from "../support/steps/sign-in.ts";
import { nextYear } from "../support/hours.ts";

test("the seat counter ticks when somebody registers", async ({ page, newPerson, t, server }) => {
  await signInAsAdministrator(page, t, server);
  await createSite(page, t, sites.beijing);
  const slug = await createProgramme(page, t, programmeFacts("Counted live", { capacity: 12 }));
  await addSession(page, t, slug, { title: "Opening", site: sites.beijing, date: `${nextYear}-03-02`, time: "09:00", minutes: 60 });
  await publish(page, t, slug);

  const sizes: Record<string, number> = {};
  const network = await page.context().newCDPSession(page);
  await network.send("Network.enable");
  const names = new Map<string, string>();
  network.on("Network.responseReceived", ({ requestId, response }) => names.set(requestId, new URL(response.url).pathname));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const name = names.get(requestId) ?? "";
    if (/\/(app|islands)\./.test(name)) sizes[name] = encodedDataLength;
  });
  await network.send("Network.setCacheDisabled", { cacheDisabled: true });
  await page.goto(`/organise/programmes/${slug}`);
  const counter = page.getByRole("main").locator("leptos-island").getByRole("status");
  await expect(counter.getByRole("meter")).toHaveAttribute("value", "0");

  await test.step("every island has its part in the wasm", async () => {
    const islands = await page.locator("leptos-island").evaluateAll((all) => all.map((island) => island.getAttribute("data-component") ?? ""));
    expect(islands.length).toBeGreaterThan(0);
    await expect.poll(() => Object.keys(sizes).some((name) => name.endsWith(".wasm"))).toBe(true);
    const module = Object.keys(sizes).find((name) => /\/app\..*js$/.test(name)) ?? "";
    const exported = await page.evaluate(async (module) => Object.keys((await import(module)) as object), module);
    expect(exported).toEqual(expect.arrayContaining(islands));
  });
  await test.step("all of it is at most 200 kB", () => {
    const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(200_000);
    expect(total).toBeGreaterThan(10_000);
    return Promise.resolve();
  });

  await register(await newPerson(), t, slug, newDelegate("TAMANG", "Bikash", "NP"));
  await expect(counter.getByRole("meter")).toHaveAttribute("value", "1", { timeout: 15_000 });
});
