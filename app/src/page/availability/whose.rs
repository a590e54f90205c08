//! Whose availability a page is about, and who keeps it: the expert who is signed in, or whoever holds their link.

use axum::extract::RawPathParams;
use domain::{expert::Expert, permission::Actor};

use super::PATH;
use crate::{ctx::Ctx, failure::Failure};

#[derive(Debug, Clone)]
pub struct Whose {
    pub expert: Expert,
    /// As whom use cases are asked.
    pub actor: Actor,
    /// The address of the first of the pages; the others lie below it.
    pub base: String,
}

impl Whose {
    /// By the link in the address if there is one, else the own.
    ///
    /// # Errors
    /// [`Failure::SignIn`]; [`Failure::NotFound`] for a user who is no expert, and for a wrong link.
    pub async fn of(ctx: &Ctx, params: &RawPathParams) -> Result<Self, Failure> {
        let service = &ctx.app.service;
        if let Some(token) = param(params, "token") {
            let (actor, expert) = service.expert_by_link(token).await?;
            return Ok(Self { expert, actor, base: format!("{PATH}/by-link/{token}") });
        }
        let expert = service.own_expert(&ctx.actor).await?.ok_or(Failure::NotFound)?;
        Ok(Self { expert, actor: ctx.actor.clone(), base: PATH.to_owned() })
    }

    /// What is the expert's alone is not shown to whoever keeps the availability for them.
    pub fn is_own(&self) -> bool {
        !matches!(self.actor, Actor::Assistant(_))
    }

    /// One of the pages below.
    pub fn path(&self, rest: &str) -> String {
        format!("{}/{rest}", self.base)
    }
}

/// A part of the address by its name in the route.
pub fn param<'a>(params: &'a RawPathParams, name: &str) -> Option<&'a str> {
    params.iter().find(|(key, _)| *key == name).map(|(_, value)| value)
}
