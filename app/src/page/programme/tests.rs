use axum::http::StatusCode;

use super::sample;
use crate::trial::Site;

#[tokio::test]
async fn each_time_is_shown_at_the_site_and_at_the_viewers_place() {
    let site = Site::open().await;
    let (_, slug) = sample::published(&site).await;
    let page = site.get(&format!("/programmes/{slug}?zone=America/Paramaribo"), &[]).await;
    assert_eq!(page.status, StatusCode::OK);
    let text = page.text;
    let apia = text.split("Taro").next().unwrap().rsplit("site-time").next().unwrap().to_owned();
    // Friday 09:00 in Apia (UTC+13) is Thursday 17:00 in Paramaribo (UTC−3).
    for part in [
        "datetime=\"2027-03-05T09:00:00+13:00\">09:00–10:30<",
        "<bdi>Apia</bdi>, <span class=\"ltr\">UTC+13:00<",
        "datetime=\"2027-03-04T17:00:00-03:00\">Thu 17:00–18:30<",
        "<span class=\"plus-day\">−1 day</span>",
        "<bdi>Paramaribo</bdi>, <span class=\"ltr\">UTC−03:00<",
    ] {
        assert!(apia.contains(part), "{part} is not in {apia}");
    }
    assert!(text.contains("CST, UTC+08:00") && text.contains("UTC+05:45"), "{text}");
    assert!(text.contains("Closing online") && text.contains("<strong>Online</strong>"));
}

#[tokio::test]
async fn the_next_day_is_marked_too() {
    let site = Site::open().await;
    let programme = sample::draft(&site).await;
    sample::session(&site, &programme, ("Lima", "America/Lima"), "Late", ("2027-03-02", "19:00")).await;
    site.app.service.publish_programme(&programme.0, &programme.1).await.unwrap();
    let page = site.get(&format!("/programmes/{}?zone=Asia/Kathmandu", programme.1), &[]).await.text;
    assert!(page.contains("Wed 05:45–07:15") && page.contains("+1 day"), "{page}");
    // Drawn at the hour at which Kathmandu lives it, which is night there.
    assert!(page.contains("class=\"bar odd\"") && page.contains("Tue 2 Mar"), "{page}");
}

#[tokio::test]
async fn without_a_zone_there_is_the_site_time_and_a_way_to_choose() {
    let site = Site::open().await;
    let (_, slug) = sample::published(&site).await;
    let page = site.get(&format!("/programmes/{slug}"), &[]).await.text;
    assert!(
        !page.contains("your-time") && page.contains(&format!("/zone?back=%2Fprogrammes%2F{slug}")),
        "{page}"
    );
}

#[tokio::test]
async fn a_text_in_another_language_is_marked() {
    let site = Site::open().await;
    let (_, slug) = sample::published(&site).await;
    let address = format!("/programmes/{slug}");
    let page = site.get(&address, &[]).await.text.replace("<!>", "");
    assert!(page.contains("<h1><bdi>Small farms"), "{page}");
    let french = "<p class=\"hint\">Shown in French</p><div lang=\"fr\" dir=\"auto\"><p>Dix fermes.</p>\
        <p>Semences &amp; &lt;sols&gt;</p>";
    assert!(page.contains(french), "{page}");
}

#[tokio::test]
async fn it_says_whether_and_how_to_register() {
    let site = Site::open().await;
    let (actor, slug) = sample::published(&site).await;
    let address = format!("/programmes/{slug}");
    let open = site.get(&address, &[]).await;
    assert!(
        open.text.contains(&format!("href=\"{address}/register\""))
            && open.text.contains("20 seats are free")
    );
    assert!(open.header("cache-control").contains("no-cache") && !open.text.contains("noindex"));
    assert!(!open.text.contains(".wasm"));

    site.app.service.cancel_programme(&actor, &slug).await.unwrap();
    let cancelled = site.get(&address, &[]).await.text;
    assert!(
        cancelled.contains("This programme is cancelled") && !cancelled.contains("/register\""),
        "{cancelled}"
    );
}

#[tokio::test]
async fn a_draft_is_nobodys_business() {
    let site = Site::open().await;
    let (_, slug) = sample::draft(&site).await;
    assert_eq!(site.get(&format!("/programmes/{slug}"), &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        site.get(&format!("/programmes/{slug}/calendar.ics"), &[]).await.status,
        StatusCode::NOT_FOUND
    );
    let cookie = sample::administrator(&site).await;
    let own = site.get(&format!("/programmes/{slug}"), &[("cookie", cookie.as_str())]).await;
    assert!(own.text.contains("This is a draft") && own.text.contains("noindex"), "{}", own.text);
}

/// The chosen day of the strip, whatever stands in the address.
#[tokio::test]
async fn the_strip_shows_the_chosen_day() {
    let site = Site::open().await;
    let (_, slug) = sample::published(&site).await;
    let chosen = site.get(&format!("/programmes/{slug}?day=2027-03-03"), &[]).await.text;
    assert!(chosen.contains("Wednesday, 3 March 2027 at each place"), "{chosen}");
    for nonsense in ["2027-03-02", "x", "2027-13-99"] {
        let page = site.get(&format!("/programmes/{slug}?day={nonsense}"), &[]).await.text;
        assert!(page.contains("Monday, 1 March 2027 at each place"), "{nonsense}");
    }
}

/// The budget of a first visit is 30 kB in all; style, script and icon take their part of it.
#[tokio::test]
async fn a_page_of_24_sessions_is_light() {
    let site = Site::open().await;
    let programme = sample::draft(&site).await;
    let cities = [("Beijing", "Asia/Shanghai"), ("Kathmandu", "Asia/Kathmandu"), ("Apia", "Pacific/Apia")];
    for n in 0..24 {
        let day = format!("2027-03-0{}", n / 5 + 1);
        let time = format!("{:02}:00", 8 + 2 * (n % 5));
        let title = format!("Visit number {n} to a farm that does something new");
        sample::session(&site, &programme, cities[n % 3], &title, (&day, &time)).await;
    }
    site.app.service.publish_programme(&programme.0, &programme.1).await.unwrap();
    let page = site.get(&format!("/programmes/{}?zone=America/Paramaribo", programme.1), &[]).await.text;
    assert_eq!(page.matches("class=\"your-time\"").count(), 24);
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 4, ..Default::default() };
    brotli::BrotliCompress(&mut page.as_bytes(), &mut packed, &parameters).unwrap();
    println!("{} bytes, {} packed", page.len(), packed.len());
    assert!(packed.len() < 16_000, "{} bytes, {} packed", page.len(), packed.len());
}
