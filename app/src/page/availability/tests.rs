use axum::http::StatusCode;

use crate::trial::{Answer, Site};

const PROFILE: [(&str, &str); 5] = [
    ("fields", "Cold <chains>\nSoil"),
    ("languages", "en"),
    ("languages", "fr"),
    ("institution", "University of Nairobi"),
    ("home_zone", "Africa/Nairobi"),
];

/// A site with somebody who became an expert, and their cookie.
async fn expert() -> (Site, String) {
    let site = Site::open().await;
    let cookie = site.signed_in("amina@example.org", false).await;
    let saved = post(&site, &cookie, "/availability/profile", &PROFILE).await;
    assert_eq!((saved.status, saved.header("location")), (StatusCode::SEE_OTHER, "/availability?done=saved"));
    (site, cookie)
}

async fn get(site: &Site, cookie: &str, path: &str) -> Answer {
    site.get(path, &[("cookie", cookie)]).await
}

async fn post(site: &Site, cookie: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
    site.post(path, &[("cookie", cookie)], fields).await
}

async fn saved(site: &Site, cookie: &str, path: &str, fields: &[(&str, &str)]) {
    let answer = post(site, cookie, path, fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.text);
}

/// The row of the table that begins with this day.
fn row<'a>(text: &'a str, day: &str) -> &'a str {
    let from =
        text.find(&format!("<th scope=\"row\"><span>{day}")).unwrap_or_else(|| panic!("{day}: {text}"));
    text[from..].split("</tr>").next().unwrap()
}

#[tokio::test]
async fn somebody_who_is_no_expert_is_asked_whether_they_want_to() {
    let site = Site::open().await;
    let cookie = site.signed_in("amina@example.org", false).await;
    let page = get(&site, &cookie, "/availability").await;
    assert!(
        page.status.is_success() && page.text.contains("href=\"/availability/profile\""),
        "{}",
        page.text
    );
    assert!(get(&site, &cookie, "/me").await.text.contains("I give sessions as an expert"));
    for path in ["/availability/new/absence", "/availability/remove/day?first=2027-03-01&last=2027-03-01"] {
        assert_eq!(get(&site, &cookie, path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let wrong =
        post(&site, &cookie, "/availability/profile", &[("fields", "</textarea><b>"), ("home_zone", "x")])
            .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.text.contains("&lt;/textarea>") && wrong.text.contains("href=\"#field-languages\""),
        "{}",
        wrong.text
    );
    assert!(!get(&site, &cookie, "/availability").await.text.contains("field-hours.mon"));
}

#[tokio::test]
async fn the_weeks_show_hours_by_the_own_clock_and_by_another() {
    let (site, cookie) = expert().await;
    assert!(get(&site, &cookie, "/me").await.text.contains("My availability"));
    let hours = [("hours.mon", "9-12, 22-2"), ("same", "yes"), ("hours.sat", "0-24"), ("revision", "0")];
    saved(&site, &cookie, "/availability", &hours).await;
    let page = get(&site, &cookie, "/availability?with=America/Paramaribo").await.text;
    assert!(page.contains("value=\"09:00-12:00, 22:00-02:00\""), "{page}");
    // It is Friday, 15 January 2027, 11:00 in Nairobi (UTC+3); Paramaribo is at UTC−3.
    let friday = row(&page, "Fri 15 Jan");
    assert!(
        friday.contains("today") && friday.contains("09:00–12:00") && friday.contains("22:00–02:00"),
        "{friday}"
    );
    assert!(friday.contains("Nairobi") && friday.contains("UTC+03:00"), "{friday}");
    assert!(
        friday.contains("03:00–06:00") && friday.contains("16:00–20:00") && friday.contains("UTC−03:00"),
        "{friday}"
    );
    let saturday = row(&page, "Sat 16 Jan");
    assert!(saturday.contains("the whole day") && saturday.contains("−1 day"), "{saturday}");
    assert!(row(&page, "Sun 17 Jan").contains("No hours on this weekday"));
    assert_eq!(page.matches("<h3>").count(), 4);
    assert_eq!(page.matches("<svg").count(), 8, "each week by either clock");
    assert!(page.contains("<option value=\"America/Paramaribo\" selected"), "{page}");
    assert_eq!(get(&site, &cookie, "/availability?with=Mars/Base").await.text.matches("<svg").count(), 4);
}

/// The names of the fields for the hours of the week, in the order of the page.
fn week_fields(text: &str) -> Vec<&str> {
    text.split("name=\"hours.").skip(1).filter_map(|rest| rest.get(..3)).collect()
}

#[tokio::test]
async fn the_grid_is_nothing_until_it_wakes_and_days_stand_as_in_the_readers_calendars() {
    let (site, cookie) = expert().await;
    let page = get(&site, &cookie, "/availability").await;
    assert!(page.header("content-security-policy").contains("'wasm-unsafe-eval'"));
    let island = page.text.split("<leptos-island").nth(1).unwrap().split("</leptos-island>").next().unwrap();
    assert!(island.contains("Hours of the week, by the clocks of Nairobi"), "{island}");
    assert!(!island.contains("<table") && !island.contains("<button"), "{island}");
    assert_eq!(week_fields(&page.text), ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]);
    let arabic = get(&site, &format!("{cookie}; lang=ar"), "/availability").await;
    assert_eq!(week_fields(&arabic.text), ["sat", "sun", "mon", "tue", "wed", "thu", "fri"]);
}

#[tokio::test]
async fn a_day_says_why_it_is_not_free() {
    let (site, cookie) = expert().await;
    saved(&site, &cookie, "/availability", &[("hours.mon", "9-17"), ("same", "yes"), ("revision", "0")])
        .await;
    let absence =
        [("absence_first", "2027-01-18"), ("absence_last", "2027-01-19"), ("absence_note", "Field <work>")];
    saved(&site, &cookie, "/availability/new/absence", &absence).await;
    let day = [("day_date", "2027-01-20"), ("day_hours", ""), ("day_note", "Exams")];
    saved(&site, &cookie, "/availability/new/day", &day).await;
    let travel =
        [("travel_first", "2027-01-21"), ("travel_last", "2027-01-22"), ("travel_zone", "Pacific/Apia")];
    saved(&site, &cookie, "/availability/new/travel", &travel).await;
    let page = get(&site, &cookie, "/availability").await.text;
    for day in ["Mon 18 Jan", "Tue 19 Jan"] {
        let row = row(&page, day);
        assert!(
            row.contains("not free") && row.contains("Absent") && row.contains("Field &lt;work&gt;"),
            "{row}"
        );
    }
    assert!(
        row(&page, "Wed 20 Jan").contains("Exams")
            && row(&page, "Wed 20 Jan").contains("Differs from the week")
    );
    let away = row(&page, "Thu 21 Jan");
    assert!(
        away.contains("09:00–17:00") && away.contains("UTC+13:00") && away.contains("Travelling"),
        "{away}"
    );

    // An entry goes after a question; a second click changes nothing.
    let remove = "/availability/remove/absence?first=2027-01-18&amp;last=2027-01-19";
    assert!(page.contains(remove), "{page}");
    let remove = remove.replace("&amp;", "&");
    let question = get(&site, &cookie, &remove).await.text;
    assert!(question.contains("18–19 January 2027") && question.contains("Field &lt;work&gt;"), "{question}");
    for _ in 0..2 {
        let removed = post(&site, &cookie, &remove, &[]).await;
        assert_eq!(removed.header("location"), "/availability?done=removed");
    }
    let page = get(&site, &cookie, "/availability?done=removed").await.text;
    assert!(row(&page, "Mon 18 Jan").contains("09:00–17:00") && page.contains("Removed."), "{page}");
    assert_eq!(get(&site, &cookie, &remove).await.status, StatusCode::NOT_FOUND);
    assert_eq!(get(&site, &cookie, "/availability/new/holiday").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_wrong_comes_back_as_typed() {
    let (site, cookie) = expert().await;
    let wrong = post(
        &site,
        &cookie,
        "/availability",
        &[("hours.tue", "mornings"), ("hours.wed", "9-17"), ("revision", "0")],
    )
    .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.text.contains("value=\"mornings\"") && wrong.text.contains("value=\"9-17\""),
        "{}",
        wrong.text
    );
    assert!(
        wrong.text.contains("href=\"#field-hours.tue\">Tuesday: This cannot be read as hours"),
        "{}",
        wrong.text
    );
    let travel =
        [("travel_first", "2027-03-05"), ("travel_last", "2027-03-01"), ("travel_note", "By <ship>")];
    let wrong = post(&site, &cookie, "/availability/new/travel", &travel).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.text.contains("By &lt;ship&gt;") && wrong.text.contains("#field-travel_zone"),
        "{}",
        wrong.text
    );
    assert!(wrong.text.contains("#field-travel_last") && wrong.text.contains("value=\"2027-03-05\""));
}

#[tokio::test]
async fn of_two_tabs_the_later_is_told_and_loses_nothing() {
    let (site, cookie) = expert().await;
    saved(&site, &cookie, "/availability", &[("hours.mon", "9-12"), ("revision", "0")]).await;
    let late = post(&site, &cookie, "/availability", &[("hours.mon", "14-17"), ("revision", "0")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text.contains("Somebody else has changed this") && late.text.contains("value=\"14-17\""));
    assert!(late.text.contains("name=\"revision\" value=\"1\""), "{}", late.text);
    saved(&site, &cookie, "/availability", &[("hours.mon", "14-17"), ("revision", "1")]).await;
    let late =
        post(&site, &cookie, "/availability/profile", &[&PROFILE[..], &[("revision", "1")]].concat()).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text.contains("Cold &lt;chains>") && late.text.contains("value=\"2\""), "{}", late.text);
}

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Dentist\r\n\
    DTSTART;TZID=Africa/Nairobi:20270118T100000\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

async fn upload(site: &Site, cookie: &str, path: &str, name: &str, file: &str) -> Answer {
    let part =
        |head: &str, body: &str| format!("--b\r\nContent-Disposition: form-data; {head}\r\n\r\n{body}\r\n");
    let body = format!(
        "{}{}--b--\r\n",
        part("name=\"name\"", name),
        part("name=\"file\"; filename=\"../../x.ics\"\r\nContent-Type: image/png", file)
    );
    let request = axum::http::Request::post(path)
        .header("cookie", cookie)
        .header("content-type", "multipart/form-data; boundary=b")
        .body(axum::body::Body::from(body));
    site.send(request.unwrap()).await
}

#[tokio::test]
async fn a_calendar_takes_its_hours_away_and_tells_nothing_else() {
    let (site, cookie) = expert().await;
    saved(&site, &cookie, "/availability", &[("hours.mon", "9-17"), ("same", "yes"), ("revision", "0")])
        .await;
    let path = "/availability/calendars/file";
    let wrong = upload(&site, &cookie, path, "Work <1>", "no calendar").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.text.contains("value=\"Work &lt;1&gt;\"") && wrong.text.contains("#field-file"),
        "{}",
        wrong.text
    );
    let large = upload(&site, &cookie, path, "Work", &"x".repeat(2_000_001)).await;
    assert_eq!(large.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = upload(&site, &cookie, path, "Work <1>", CALENDAR).await;
    assert_eq!(done.header("location"), "/availability?done=saved#calendars", "{}", done.text);
    let page = get(&site, &cookie, "/availability").await.text;
    let monday = row(&page, "Mon 18 Jan");
    assert!(monday.contains("09:00–10:00") && monday.contains("11:00–17:00"), "{monday}");
    assert!(monday.contains("Busy by own calendar: 10:00–11:00"), "{monday}");
    assert!(page.contains("class=\"busy\"") && !page.contains("Dentist"), "{page}");
    let from = page.find("/availability/calendars/remove?id=").unwrap();
    let remove = page[from..].split('"').next().unwrap().to_owned();
    assert!(get(&site, &cookie, &remove).await.text.contains("Work &lt;1&gt;"));
    for _ in 0..2 {
        let gone = post(&site, &cookie, &remove, &[]).await;
        assert_eq!(gone.header("location"), "/availability?done=removed#calendars");
    }
    assert!(row(&get(&site, &cookie, "/availability").await.text, "Mon 18 Jan").contains("09:00–17:00"));
    let feed = [("name", "Work"), ("address", "http://example.org/")];
    let wrong = post(&site, &cookie, "/availability/calendars/feed", &feed).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let feed = [("name", "Work"), ("address", "https://127.0.0.1/private-key/basic.ics")];
    saved(&site, &cookie, "/availability/calendars/feed", &feed).await;
    let page = get(&site, &cookie, "/availability").await.text;
    assert!(page.contains("not on the public internet") && !page.contains("private-key"), "{page}");
}

#[tokio::test]
async fn wishes_are_kept_and_all_of_it_confirmed() {
    let (site, cookie) = expert().await;
    assert!(get(&site, &cookie, "/availability").await.text.contains("Not confirmed yet"));
    let wrong = post(&site, &cookie, "/availability/limits", &[("before", "soon"), ("revision", "0")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("value=\"soon\"") && wrong.text.contains("#field-before"), "{}", wrong.text);
    let limits =
        [("notice", "3"), ("notice_unit", "days"), ("after", "90"), ("most", "2"), ("revision", "0")];
    saved(&site, &cookie, "/availability/limits", &limits).await;
    let page = get(&site, &cookie, "/availability").await.text;
    for wish in ["asked 3 days before", "1 h 30 min after", "2 sessions on one day", "15 January 2027"] {
        assert!(page.replace(['\u{2068}', '\u{2069}'], "").contains(wish), "{wish}: {page}");
    }
    let confirmed = post(&site, &cookie, "/availability/confirm", &[]).await;
    assert_eq!(confirmed.header("location"), "/availability?done=confirmed");
}

#[tokio::test]
async fn an_assistants_link_opens_the_same_forms_for_one_expert() {
    let (site, cookie) = expert().await;
    let made = post(&site, &cookie, "/availability/assistant", &[]).await;
    let from = made.text.find("/availability/by-link/").unwrap_or_else(|| panic!("{}", made.text));
    let base = made.text[from..].split('"').next().unwrap().to_owned();
    assert!(!get(&site, &cookie, "/availability/assistant").await.text.contains("by-link"), "shown once");
    let page = get(&site, "", &base).await;
    assert!(page.status.is_success() && page.text.contains("<leptos-island"), "{}", page.status);
    assert!(
        !page.text.contains("/availability/profile") && !page.text.contains("assistant"),
        "{}",
        page.text
    );
    let hours = [("hours.mon", "9-12"), ("revision", "0")];
    let answer = post(&site, "", &base, &hours).await;
    assert_eq!(answer.header("location"), format!("{base}?done=saved"));
    let absence = format!("{base}/new/absence");
    let answer = post(&site, "", &absence, &[("absence_first", "2027-01-18")]).await;
    assert_eq!(answer.header("location"), format!("{base}?done=saved#absence"));
    let answer = upload(&site, "", &format!("{base}/calendars/file"), "Work", CALENDAR).await;
    assert_eq!(answer.header("location"), format!("{base}?done=saved#calendars"));
    let own = get(&site, &cookie, "/availability").await.text;
    assert!(own.contains("value=\"09:00-12:00\"") && own.contains("Work"), "{own}");
    let ended = post(&site, &cookie, "/availability/assistant", &[("do", "end")]).await;
    assert_eq!(ended.header("location"), "/availability/assistant?done=ended");
    assert_eq!(get(&site, "", &base).await.status, StatusCode::NOT_FOUND);
    assert_eq!(post(&site, "", &base, &hours).await.status, StatusCode::NOT_FOUND);
}
