//! What stands around every page: head, skip link, header, footer.

pub use calendar::zone::place;
use catalogue::Texts;
use domain::permission::Actor;
use leptos::prelude::*;

use crate::{ctx::Ctx, respond::Page};

/// The whole document, without the doctype.
pub(crate) fn document(ctx: &Ctx, page: Page) -> AnyView {
    let t = &ctx.texts;
    let assets = &ctx.app.assets;
    let islands = page.islands.then_some(assets.islands).flatten();
    let title = if page.home {
        page.title.clone()
    } else {
        t.plain("common-page-title", &[("title", (&page.title).into())])
    };
    view! {
        <html lang=t.lang().code().to_owned() dir=t.dir()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <title>{title}</title>
                {page.description.map(|text| view! { <meta name="description" content=text/> })}
                {(!page.public).then(|| view! { <meta name="robots" content="noindex"/> })}
                {page.anew.map(|anew| view! {
                    <noscript><meta http-equiv="refresh" content=anew/></noscript>
                })}
                <link rel="icon" href=assets.icon type="image/svg+xml"/>
                <link rel="stylesheet" href=assets.style/>
                <script defer=true src=assets.zone_script></script>
                {islands.map(|files| view! {
                    <link rel="modulepreload" href=files.module/>
                    <script defer=true src=files.loader data-module=files.module data-wasm=files.wasm></script>
                })}
            </head>
            <body>
                <a class="skip" href="#main">{t.get("common-skip")}</a>
                {header(ctx)}
                <main class="page" id="main">{(page.body)()}</main>
                {footer(ctx)}
            </body>
        </html>
    }
    .into_any()
}

fn header(ctx: &Ctx) -> AnyView {
    let t = &ctx.texts;
    view! {
        <header class="top">
            <a class="brand" href="/">{t.get("common-product")}</a>
            <nav class="main" aria-label=t.get("common-main-navigation")>
                <a href="/">{t.get("common-programmes")}</a>
                {account(ctx)}
                {zone_link(ctx)}
            </nav>
        </header>
    }
    .into_any()
}

/// What the signed-in user has besides the public pages, or the way to sign in.
fn account(ctx: &Ctx) -> AnyView {
    let t = &ctx.texts;
    let Some(user) = &ctx.user else {
        return view! { <a href="/sign-in">{t.get("common-sign-in")}</a> }.into_any();
    };
    let place = match ctx.actor {
        Actor::Expert(_) => view! { <a href="/availability">{t.get("common-availability")}</a> }.into_any(),
        _ => view! { <a href="/organise">{t.get("common-organise")}</a> }.into_any(),
    };
    view! {
        {place}
        {user.admin.then(|| view! { <a href="/admin">{t.get("common-administration")}</a> })}
        <a href="/me"><bdi>{user.name.clone()}</bdi></a>
        <form method="post" action="/sign-out" class="inline">
            <button class="button quiet" type="submit">{t.get("common-sign-out")}</button>
        </form>
    }
    .into_any()
}

/// The zone in force, as a link to the page that changes it, and the browser's own zone as an offer: the script
/// reveals it where it differs from the one in force and nothing else was chosen.
fn zone_link(ctx: &Ctx) -> AnyView {
    let t = &ctx.texts;
    let shown = ctx.zone.map_or_else(|| t.get("common-zone-none"), |zone| place(zone.name()));
    let href = Ctx::address("/zone", "back", &ctx.here());
    view! {
        <a class="zone" href=href rel="nofollow">
            <span class="visually-hidden">{t.get("common-time-zone")}" "</span>
            <bdi>{shown}</bdi>
        </a>
        {(!ctx.zone_chosen).then(|| view! {
            <a
                class="zone-hint"
                id="zone-hint"
                hidden=true
                rel="nofollow"
                href=ctx.here_with("zone", "")
                data-zone=ctx.zone.map(chrono_tz::Tz::name)
                data-text=t.plain("common-zone-hint", &[("zone", "{zone}".into())])
            ></a>
        })}
    }
    .into_any()
}

fn footer(ctx: &Ctx) -> AnyView {
    let current = ctx.texts.lang();
    let languages: Vec<AnyView> = ctx
        .app
        .catalogue()
        .languages()
        .map(|texts| language_link(ctx, texts, texts.lang() == current))
        .collect();
    view! {
        <footer class="foot">
            <nav aria-label=ctx.texts.get("common-language")>
                <ul class="languages">{languages}</ul>
            </nav>
            <p>{ctx.texts.get("common-tagline")}</p>
        </footer>
    }
    .into_any()
}

fn language_link(ctx: &Ctx, texts: &Texts, is_current: bool) -> AnyView {
    let code = texts.lang().code().to_owned();
    view! {
        <li>
            <a
                href=ctx.here_with("lang", &code)
                lang=code.clone()
                hreflang=code.clone()
                dir=texts.dir()
                rel="nofollow"
                aria-current=is_current.then_some("true")
            >
                {texts.name().to_owned()}
            </a>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_reads_as_people_say_it() {
        assert_eq!(place("Asia/Kathmandu"), "Kathmandu");
        assert_eq!(place("America/Port_of_Spain"), "Port of Spain");
        assert_eq!(place("America/Argentina/Ushuaia"), "Argentina/Ushuaia");
        assert_eq!(place("UTC"), "UTC");
    }
}
