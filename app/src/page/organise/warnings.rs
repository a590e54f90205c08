//! What clashes in a plan, and why some of it stands all the same.

use domain::{clash::Clash, session::SessionId};
use leptos::prelude::*;
use service::Plan;

use crate::{component::clash, ctx::Ctx};

/// All clashes of the plan, or those about one session; nothing where there are none.
pub fn warnings(ctx: &Ctx, plan: &Plan, about: Option<SessionId>) -> AnyView {
    let shown = plan.clashes.iter().filter(|clash| about.is_none_or(|id| clash.concerns(id)));
    let items: Vec<AnyView> = shown.map(|clash| item(ctx, plan, clash)).collect();
    if items.is_empty() {
        return ().into_any();
    }
    view! {
        <div class="notice warn" role="status">
            <h2>{ctx.texts.get("organise-warnings")}</h2>
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}

fn item(ctx: &Ctx, plan: &Plan, clash: &Clash) -> AnyView {
    let reason = reason(plan, clash).map(|reason| {
        let text = ctx.texts.with("clash-overridden", &[("reason", reason.into())]);
        view! { <br/><span class="muted">{text}</span> }
    });
    view! { <li><a href=format!("#session-{}", clash.session)>{clash::sentence(ctx, clash)}</a>{reason}</li> }
        .into_any()
}

/// Why it stands all the same, as somebody said of the one session, the other, or the expert's part.
pub fn reason<'p>(plan: &'p Plan, clash: &Clash) -> Option<&'p str> {
    let session = |id: SessionId| {
        let found = plan.view.sessions.iter().find(|item| item.session.id == id);
        found.map(|item| item.session.override_reason.as_str())
    };
    let other = clash.other().and_then(|other| other.session);
    let part = plan.engagements.iter().find(|part| {
        clash.expert() == Some(part.engagement.expert)
            && (part.engagement.session == clash.session || Some(part.engagement.session) == other)
    });
    let said = [
        part.map(|part| part.engagement.override_reason.as_str()),
        session(clash.session),
        other.and_then(session),
    ];
    said.into_iter().flatten().find(|reason| !reason.is_empty())
}

/// Whether the session takes part in a clash that nobody has given a reason for.
pub fn is_open(plan: &Plan, id: SessionId) -> bool {
    plan.clashes.iter().any(|clash| clash.concerns(id) && reason(plan, clash).is_none())
}
