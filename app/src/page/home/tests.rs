use crate::{page::programme::sample, trial::Site};

#[tokio::test]
async fn an_empty_site_says_what_to_do() {
    let page = Site::open().await.get("/", &[]).await;
    assert!(page.text.contains("No programme has been announced yet"), "{}", page.text);
}

#[tokio::test]
async fn programmes_are_found_by_word_in_any_language_kind_and_month() {
    let site = Site::open().await;
    let (_, slug) = sample::published(&site).await;
    let card = format!("href=\"/programmes/{slug}\"");
    for found in [
        "/",
        "/?q=petites+FERMES",
        "/?q=small&kind=study-tour",
        "/?month=2027-03",
        "/?month=nonsense",
        "/?month=-262143-01",
    ] {
        assert!(site.get(found, &[]).await.text.contains(&card), "{found}");
    }
    for missed in ["/?q=boats", "/?kind=training", "/?month=2027-04", "/?q=%25"] {
        let page = site.get(missed, &[]).await.text;
        assert!(!page.contains(&card) && page.contains("Nothing found"), "{missed}");
    }
}

#[tokio::test]
async fn by_country_phase_and_open_places() {
    let site = Site::open().await;
    let programme = sample::draft(&site).await;
    sample::leg(&site, &programme, ("Kathmandu", "NP", "Asia/Kathmandu")).await;
    sample::leg(&site, &programme, ("Apia", "WS", "Pacific/Apia")).await;
    sample::session(&site, &programme, ("", ""), "Opening", ("2027-03-01", "09:00")).await;
    site.app.service.publish_programme(&programme.0, &programme.1).await.unwrap();
    let card = format!("href=\"/programmes/{}\"", programme.1);
    for found in
        ["/?country=WS", "/?when=upcoming", "/?open=yes", "/?q=apia+farms", "/?country=Narnia&when=never"]
    {
        assert!(site.get(found, &[]).await.text.contains(&card), "{found}");
    }
    for missed in ["/?country=FJ", "/?when=past", "/?q=apia+boats"] {
        assert!(!site.get(missed, &[]).await.text.contains(&card), "{missed}");
    }
    let page = site.get("/", &[]).await.text;
    assert!(page.contains("UTC+05:45") && page.contains("UTC+13:00"), "{page}");
    assert!(page.contains("value=\"WS\"") && page.contains("Samoa"), "{page}");
}

#[tokio::test]
async fn what_is_asked_for_is_said_and_can_be_taken_away() {
    let site = Site::open().await;
    sample::published(&site).await;
    let plain = |text: String| text.replace(['\u{2068}', '\u{2069}'], "");
    let page = plain(site.get("/?q=farms&kind=study-tour&open=yes&month=&page=1", &[]).await.text);
    for part in [
        "“farms”",
        "href=\"/?kind=study-tour&amp;open=yes\"",
        "href=\"/?q=farms&amp;open=yes\"",
        "href=\"/?q=farms&amp;kind=study-tour\"",
        "Open places only",
        "<details open class=\"filters\"",
        "One programme",
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    let missed = plain(site.get("/?q=farms&month=2028-01", &[]).await.text);
    assert!(missed.contains("Without “farms”") && missed.contains("Without January 2028"), "{missed}");
    let all = site.get("/?kind=&q=", &[]).await.text;
    assert!(!all.contains("class=\"chips\"") && !all.contains("<details open"), "{all}");
}

#[tokio::test]
async fn a_card_says_when_where_and_until_when() {
    let site = Site::open().await;
    sample::published(&site).await;
    let page = site.get("/?zone=America/Paramaribo", &[]).await.text;
    // The deadline is 18:00 in Shanghai.
    for part in
        ["1–5 March 2027", "English and French", "20 seats are free", "20 February 2027, 07:00", "Paramaribo"]
    {
        assert!(page.contains(part), "{part} is not in {page}");
    }
}

#[tokio::test]
async fn what_was_searched_stays_text() {
    let site = Site::open().await;
    let page = site.get("/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", &[]).await.text;
    assert!(!page.contains("<script>alert") && page.contains("&quot;&gt;&lt;script"), "{page}");
}
