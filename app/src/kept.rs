//! Public pages, kept in memory as they went out.
//!
//! A page is given again only within the same second and while nothing was written to the database by this process:
//! so whoever changed something here sees it at once, a window opens and closes on its second, and what another
//! server on the same database changed shows within a second. Several who ask for a page that is not there wait for
//! one rendering.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use chrono_tz::Tz;
use domain::{Lang, permission::Actor};
use tokio::sync::OnceCell;

use crate::{
    ctx::Ctx,
    encoding::Encoding,
    failure::Failure,
    respond::{self, Page},
    tag,
};

/// Bytes of all pages together. What comes after that in the same second is rendered for each asker.
const ROOM: usize = 4 * 1024 * 1024;

/// Longer addresses are nobody's links.
const ADDRESS: usize = 300;

/// The pages of this moment.
#[derive(Debug, Default)]
pub struct Kept(Mutex<Shelf>);

#[derive(Debug, Default)]
struct Shelf {
    moment: Moment,
    pages: HashMap<Key, Arc<OnceCell<Ready>>>,
    bytes: usize,
}

/// Commits of this process so far, and the second since 1970.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Moment(u64, i64);

/// Everything in a request that a visitor's page depends on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    address: String,
    lang: Lang,
    zone: Option<Tz>,
    zone_chosen: bool,
    encoding: Encoding,
}

/// A page as it goes out.
#[derive(Debug, Clone)]
struct Ready {
    headers: HeaderMap,
    body: Bytes,
    tag: String,
}

/// Answers with a public page: for visitors with a kept one, if there is one of this moment, else with what `make`
/// loads. `make` may use nothing of the request but what [`Ctx`] says of language, zone and address.
///
/// # Errors
/// Those of `make`; they are not kept.
pub async fn answer(
    ctx: &Ctx,
    asked: &HeaderMap,
    make: impl AsyncFnOnce() -> Result<Page, Failure>,
) -> Result<Response, Failure> {
    if ctx.actor != Actor::Visitor || ctx.user.is_some() {
        return Ok(respond::ok(ctx, make().await?));
    }
    let ready = async || Ok::<_, Failure>(ready(ctx, make().await?));
    let ready = match ctx.app.kept.place(ctx) {
        Some(place) => {
            let is_new = !place.initialized();
            let ready = place.get_or_try_init(ready).await?.clone();
            if is_new {
                ctx.app.kept.count(ready.body.len());
            }
            ready
        }
        None => ready().await?,
    };
    Ok(send(ctx, asked, ready))
}

fn ready(ctx: &Ctx, page: Page) -> Ready {
    let (mut headers, text) = respond::whole(ctx, page);
    let tag = tag::of(&text);
    headers.extend(tag.parse().ok().map(|tag| (axum::http::header::ETAG, tag)));
    let body = respond::pack(ctx, &mut headers, text);
    Ready { headers, body, tag }
}

fn send(ctx: &Ctx, asked: &HeaderMap, ready: Ready) -> Response {
    let mut response = if tag::is_known(asked, &ready.tag) {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        response
    } else {
        Response::new(Body::from(ready.body))
    };
    *response.headers_mut() = ready.headers;
    respond::remember(ctx, response.headers_mut());
    response
}

impl Kept {
    /// Where the page is, or will be put; `None` if there is no room.
    fn place(&self, ctx: &Ctx) -> Option<Arc<OnceCell<Ready>>> {
        // Read before the page is: what is committed while it is made belongs to the next moment.
        let service = &ctx.app.service;
        let moment = Moment(service.db().changes(), service.now().timestamp());
        let key = Key {
            address: ctx.here(),
            lang: ctx.texts.lang().clone(),
            zone: ctx.zone,
            zone_chosen: ctx.zone_chosen,
            encoding: ctx.encoding,
        };
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if shelf.moment != moment {
            *shelf = Shelf { moment, ..Shelf::default() };
        }
        if (shelf.bytes >= ROOM || key.address.len() > ADDRESS) && !shelf.pages.contains_key(&key) {
            return None;
        }
        Some(Arc::clone(shelf.pages.entry(key).or_default()))
    }

    /// The page may belong to a moment that has passed; then a little room is lost until the next.
    fn count(&self, bytes: usize) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).bytes += bytes;
    }
}

#[cfg(test)]
mod tests;
