//! Every address × every kind of asker: who comes in is what the table declares, and who stays out changes nothing.

mod rows;
// Said again, because clippy sees tests only behind this very attribute.
#[cfg(test)]
mod world;

use axum::http::{Method, StatusCode};

use crate::{
    routes::{Access, Route, routes},
    trial::Answer,
};
use rows::rows;
use world::{Role, World};

#[test]
fn every_address_has_its_row() {
    let mut declared: Vec<String> = routes().iter().map(|route| format!("{route:?}")).collect();
    let mut expected = rows();
    declared.sort();
    expected.sort();
    assert_eq!(declared, expected, "left: routes::routes(); right: matrix/rows.rs");
}

/// In, out because nobody is signed in, or out because it is not theirs.
#[derive(Debug, PartialEq, Eq)]
enum Verdict {
    In,
    SignIn,
    NotYours,
}

fn verdict(answer: &Answer) -> Verdict {
    match answer.status {
        StatusCode::UNAUTHORIZED => Verdict::SignIn,
        StatusCode::SEE_OTHER if answer.header("location").starts_with("/sign-in?back=") => Verdict::SignIn,
        StatusCode::FORBIDDEN | StatusCode::NOT_FOUND => Verdict::NotYours,
        _ => Verdict::In,
    }
}

fn is_let_in(access: Access, role: Role) -> bool {
    match access {
        Access::Public | Access::Link => true,
        Access::Staff => matches!(role, Role::ForeignOrganiser | Role::Organiser | Role::Administrator),
        Access::Organiser => matches!(role, Role::Organiser | Role::Administrator),
        Access::Admin => role == Role::Administrator,
    }
}

#[tokio::test]
async fn who_may_comes_in_and_nobody_else() {
    let outside = World::new().await;
    let before = outside.state().await;
    let mut wrong = Vec::new();
    for route in routes() {
        for role in Role::ALL {
            let is_in = is_let_in(route.access, role);
            // What is done by one who may must not be in the way of the next.
            let inside =
                if is_in && route.method == Method::POST { Some(outside.copy().await) } else { None };
            let world = inside.as_ref().unwrap_or(&outside);
            let answer = world.ask(&route, &world.address(route.path), role).await;
            let verdict = verdict(&answer);
            let fits = match (is_in, role) {
                (true, _) => verdict == Verdict::In && !answer.status.is_server_error(),
                (false, Role::Visitor | Role::Holder) => verdict == Verdict::SignIn,
                (false, _) => verdict == Verdict::NotYours,
            };
            if !fits && !is_shut(&route, answer.status) {
                wrong.push(format!("{route:?} as {role:?}: {} {}", answer.status, answer.header("location")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(outside.state().await, before, "somebody who had to stay out changed something");
}

/// Who gives sessions only finds nothing of the organisers' and the administrators' rooms.
#[tokio::test]
async fn an_expert_stays_out_of_the_rooms_of_organisers() {
    let world = World::new().await;
    let before = world.state().await;
    let mut wrong = Vec::new();
    for route in routes() {
        if !(route.path.starts_with("/organise") || route.path.starts_with("/admin")) {
            continue;
        }
        let answer = world.ask(&route, &world.address(route.path), Role::Expert).await;
        if verdict(&answer) != Verdict::NotYours {
            wrong.push(format!("{route:?}: {} {}", answer.status, answer.header("location")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(world.state().await, before);
}

/// The demo's entrance does not exist where the data is real.
fn is_shut(route: &Route, status: StatusCode) -> bool {
    route.path == "/demo/sign-in" && status == StatusCode::NOT_FOUND
}

/// The programme in the address gives no right to what belongs to another.
#[tokio::test]
async fn what_belongs_to_another_programme_is_not_found() {
    let world = World::new().await;
    let before = world.state().await;
    let mut wrong = Vec::new();
    for route in routes() {
        if !(route.path.contains("{slug}") && route.path.contains("{id}")) {
            continue;
        }
        let address = world.crossed_address(route.path);
        for role in [Role::Organiser, Role::Administrator] {
            let answer = world.ask(&route, &address, role).await;
            if answer.status != StatusCode::NOT_FOUND {
                wrong.push(format!("{route:?} as {role:?}: {}", answer.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(world.state().await, before);
}

/// A link is worth something at its own address alone, whoever holds it.
#[tokio::test]
async fn a_wrong_link_opens_nothing() {
    let world = World::new().await;
    let before = world.state().await;
    let mut wrong = Vec::new();
    for route in routes().into_iter().filter(|route| route.access == Access::Link) {
        for token in world.wrong_tokens(route.path) {
            let address = route.path.replace("{token}", &token);
            for role in [Role::Visitor, Role::Administrator] {
                let answer = world.ask(&route, &address, role).await;
                if answer.status != StatusCode::NOT_FOUND {
                    wrong.push(format!("{route:?} with {token} as {role:?}: {}", answer.status));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(world.state().await, before);
}

/// The holder of one link sees the own registration, never another's.
#[tokio::test]
async fn a_link_shows_its_own_person_alone() {
    let world = World::new().await;
    let mut pages = 0;
    for route in
        routes().into_iter().filter(|r| r.method == Method::GET && r.path.starts_with("/registrations/"))
    {
        let (own, other) = (world.address(route.path), world.others_address(route.path));
        for (address, theirs, not_theirs) in [(own, "SINA", "TAVITA"), (other, "TAVITA", "SINA")] {
            let answer = world.ask(&route, &address, Role::Visitor).await;
            assert!(!answer.text.contains(not_theirs), "{route:?}");
            pages += usize::from(answer.text.contains(theirs));
        }
    }
    assert!(pages >= 2, "some page has to show the person at all");
}
