//! Who asks, in which language and zone: what every page needs to know before it begins.

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, Uri, header::ACCEPT_LANGUAGE, request::Parts},
};
use catalogue::Texts;
use chrono_tz::Tz;
use domain::{Lang, permission::Actor, user::User};
use url::form_urlencoded;

use crate::{cookie, encoding::Encoding, failure::Failure, state::App};

/// One request, as pages see it. An extractor: write `ctx: Ctx` in a handler's arguments.
#[derive(Debug, Clone)]
pub struct Ctx {
    pub app: App,
    /// The interface's texts in the viewer's language.
    pub texts: Texts,
    /// Whether the language was chosen in this browser (address, cookie).
    lang_chosen: bool,
    /// The viewer's own zone, if it is known.
    pub zone: Option<Tz>,
    /// Whether the zone was chosen by the viewer (address, cookie, profile), not only seen by the browser.
    pub zone_chosen: bool,
    /// Who acts, as use cases want to know it.
    pub actor: Actor,
    /// The signed-in user's own record.
    pub user: Option<User>,
    /// The path of the address, without the query.
    pub path: String,
    /// The query's pairs in order, without `lang` and `zone`, which are remembered in cookies.
    pub query: Vec<(String, String)>,
    /// How the answer may be packed.
    pub encoding: Encoding,
    /// `Set-Cookie` values that the answer carries.
    pub(crate) remember: Vec<HeaderValue>,
}

impl Ctx {
    /// Reads the request's address and headers; asks nobody.
    pub fn anonymous(app: &App, uri: &Uri, headers: &HeaderMap) -> Self {
        let mut query: Vec<(String, String)> =
            form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()).into_owned().collect();
        let asked_lang = take(&mut query, "lang").and_then(|code| language(app, &code));
        let asked_zone = take(&mut query, "zone").and_then(|name| app.zones().parse(&name));

        let mut remember = Vec::new();
        remember.extend(asked_lang.as_ref().and_then(|l| cookie::choice("lang", l.code(), app.secure())));
        remember.extend(asked_zone.and_then(|z| cookie::choice("zone", z.name(), app.secure())));

        let chosen_lang =
            asked_lang.or_else(|| cookie::get(headers, "lang").and_then(|code| language(app, code)));
        let lang_chosen = chosen_lang.is_some();
        let lang = chosen_lang.unwrap_or_else(|| negotiated(app, headers));
        let chosen = asked_zone.or_else(|| zone_cookie(app, headers, "zone"));

        Self {
            app: app.clone(),
            texts: app.catalogue().texts(&lang),
            lang_chosen,
            zone: chosen.or_else(|| zone_cookie(app, headers, "zone_seen")),
            zone_chosen: chosen.is_some(),
            actor: Actor::Visitor,
            user: None,
            path: uri.path().to_owned(),
            query,
            encoding: Encoding::of(headers),
            remember,
        }
    }

    /// # Errors
    /// [`Failure`] when the session cannot be looked up.
    pub async fn read(app: &App, uri: &Uri, headers: &HeaderMap) -> Result<Self, Failure> {
        let mut ctx = Self::anonymous(app, uri, headers);
        let Some(cookie) = cookie::session(headers, app.secure()) else { return Ok(ctx) };
        if let Some(found) = app.service.signed_in(cookie).await? {
            ctx.actor = found.actor;
            ctx.follow(&found.user);
            ctx.user = Some(found.user);
        }
        Ok(ctx)
    }

    /// The profile speaks where nothing was chosen in this browser.
    fn follow(&mut self, user: &User) {
        if !self.lang_chosen && self.app.catalogue().speaks(&user.lang) {
            self.texts = self.app.catalogue().texts(&user.lang);
        }
        if !self.zone_chosen
            && let Some(zone) = user.zone.as_deref().and_then(|name| self.app.zones().parse(name))
        {
            self.zone = Some(zone);
            self.zone_chosen = true;
        }
    }

    /// The first value of this name in the query, or `""`.
    pub fn asked(&self, name: &str) -> &str {
        self.query.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }

    /// This page's address with one pair of the query set, for links that change language, zone, page or order.
    pub fn here_with(&self, name: &str, value: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.query.iter().filter(|(n, _)| n != name));
        query.append_pair(name, value);
        format!("{}?{}", self.path, query.finish())
    }

    /// This page's address, without `lang` and `zone`.
    pub fn here(&self) -> String {
        if self.query.is_empty() {
            return self.path.clone();
        }
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.query).finish();
        format!("{}?{query}", self.path)
    }

    /// `path?name=value`, the value escaped.
    pub fn address(path: &str, name: &str, value: &str) -> String {
        format!(
            "{path}?{}",
            form_urlencoded::Serializer::new(String::new()).append_pair(name, value).finish()
        )
    }
}

impl FromRequestParts<App> for Ctx {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        Self::read(app, &parts.uri, &parts.headers).await
    }
}

fn take(query: &mut Vec<(String, String)>, name: &str) -> Option<String> {
    let found = query.iter().find(|(n, _)| n == name).map(|(_, value)| value.clone());
    query.retain(|(n, _)| n != name);
    found
}

fn language(app: &App, code: &str) -> Option<Lang> {
    let lang = Lang::parse(code).ok()?;
    app.catalogue().speaks(&lang).then_some(lang)
}

fn negotiated(app: &App, headers: &HeaderMap) -> Lang {
    app.catalogue().negotiate(headers.get(ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or_default())
}

fn zone_cookie(app: &App, headers: &HeaderMap, name: &str) -> Option<Tz> {
    cookie::get(headers, name).and_then(|zone| app.zones().parse(zone))
}

#[cfg(test)]
mod tests {
    use crate::trial::{Site, get};

    #[tokio::test]
    async fn the_zone_comes_from_address_then_cookie_then_browser() {
        let site = Site::open().await;
        let cookie = [("cookie", "zone=Asia/Kathmandu; zone_seen=Asia/Tokyo")];
        assert!(site.get("/zone?zone=Pacific/Apia", &cookie).await.text.contains("<strong><bdi>Apia"));
        assert!(site.get("/zone", &cookie).await.text.contains("<strong><bdi>Kathmandu"));
        let seen = site.get("/zone", &[("cookie", "zone_seen=Asia/Tokyo")]).await;
        assert!(seen.text.contains("<strong><bdi>Tokyo") && seen.text.contains("zone-hint"), "{}", seen.text);
        let wrong = site.get("/zone?zone=Mars/Base", &[("cookie", "zone=../../etc/passwd")]).await;
        assert!(!wrong.text.contains("<strong>") && wrong.header("set-cookie").is_empty(), "{}", wrong.text);
    }

    #[tokio::test]
    async fn a_choice_in_the_address_is_remembered_for_this_browser() {
        let answer = get("/zone?back=/a&zone=Pacific/Apia").await;
        assert_eq!(answer.header("set-cookie"), "zone=Pacific/Apia; Path=/; Max-Age=31536000; SameSite=Lax");
    }

    #[tokio::test]
    async fn an_unknown_language_is_ignored() {
        let site = Site::open().await;
        let answer = site.get("/zone?lang=tlh", &[("accept-language", "tlh, en;q=0.5")]).await;
        assert!(answer.text.starts_with("<!DOCTYPE html><html lang=\"en\" dir=\"ltr\">"), "{}", answer.text);
        assert!(answer.header("set-cookie").is_empty());
    }
}
