//! How far a search for a timetable is.

use leptos::{prelude::*, server_fn::codec::GetUrl};
use serde::{Deserialize, Serialize};

/// What somebody who watches wants to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchNow {
    /// It has ended, in whatever way.
    pub over: bool,
    /// Of the time that it may take.
    pub percent: u32,
    /// A number as text: only shown, and too large for JavaScript's.
    pub steps: String,
    /// Whether the best so far is without a clash; nothing before the first.
    pub clear: Option<bool>,
}

/// How far this search of the programme at this address is, for those who may see it.
///
/// # Errors
/// When the asker may not, or the server cannot answer now.
#[server(prefix = "/api", endpoint = "search_progress", input = GetUrl)]
pub async fn search_progress(programme: String, proposal: String) -> Result<SearchNow, ServerFnError> {
    let asker = super::asker()?;
    let id = proposal.parse().map_err(|_| super::refuse(&crate::failure::Failure::NotFound))?;
    let found = asker.app.service.search_progress(&asker.actor, &programme, id).await;
    let found = found.map_err(|error| super::refuse(&error.into()))?;
    let progress = found.progress;
    Ok(SearchNow {
        over: found.state.is_over(),
        percent: crate::page::organise::proposals::percent(&found),
        steps: progress.steps.to_string(),
        clear: progress.best.map(|best| best.hard >= 0),
    })
}

#[cfg(feature = "ssr")]
#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use crate::{
        page::programme::sample,
        trial::{Site, get},
    };

    #[tokio::test]
    async fn only_those_who_run_the_programme_learn_anything() {
        let site = Site::open().await;
        let (_, slug) = sample::published(&site).await;
        let cookie = sample::administrator(&site).await;
        let headers = [("cookie", cookie.as_str())];
        let asked = site.post(&format!("/organise/programmes/{slug}/proposals"), &headers, &[]).await;
        let id = asked.header("location").rsplit("proposal-").next().unwrap().to_owned();
        let address = format!("/api/search_progress?programme={slug}&proposal={id}");
        let waiting = site.get(&address, &headers).await;
        assert_eq!(waiting.status, StatusCode::OK, "{}", waiting.text);
        assert_eq!(waiting.text, r#"{"over":false,"percent":0,"steps":"0","clear":null}"#);
        site.search_briefly(&slug).await;
        let over = site.get(&address, &headers).await;
        assert!(
            over.text.contains(r#""over":true"#) && over.text.contains(r#""clear":true"#),
            "{}",
            over.text
        );

        let other = site.signed_in("other@example.org", false).await;
        assert!(site.get(&address, &[]).await.status.is_client_error());
        let foreign = site.get(&address, &[("cookie", &other)]).await;
        assert!(foreign.status.is_client_error() && !foreign.text.contains("percent"), "{}", foreign.text);
        for wrong in [format!("programme={slug}&proposal=x"), format!("programme=none&proposal={id}")] {
            let answer = site.get(&format!("/api/search_progress?{wrong}"), &headers).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{wrong}");
        }
    }

    #[tokio::test]
    async fn other_arguments_are_no_fault_of_ours() {
        for wrong in ["", "?", "?programme=a", "?proposal=a&programme=b", "?programme=a&proposal=b&x=y"] {
            let status = get(&format!("/api/search_progress{wrong}")).await.status;
            assert_eq!(status, StatusCode::BAD_REQUEST, "{wrong}");
        }
    }
}
