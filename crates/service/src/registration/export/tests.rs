use std::{
    io::{Cursor, Read},
    time::{Duration, Instant},
};

use calamine::{Data, Reader, Xlsx};
use domain::{Lang, registration::State};

use crate::{
    Error, FileKind, RegistrationColumn as Column, RegistrationQuery, RegistrationSort,
    programme::sample::{changed, programme_fields, published},
    registration::tests::common::{Scene, form, scenes, viewer},
};

type Book = Xlsx<Cursor<Vec<u8>>>;

async fn workbook(scene: &Scene, query: &RegistrationQuery, lang: &str) -> Vec<u8> {
    let lang = Lang::parse(lang).unwrap();
    scene
        .service()
        .export_registrations(&scene.organiser, &scene.slug, query, &lang, FileKind::Xlsx)
        .await
        .unwrap()
}

fn open(file: Vec<u8>) -> Book {
    Xlsx::new(Cursor::new(file)).unwrap()
}

/// The cells of the one sheet, each of which has to be a text or nothing.
fn cells(book: &mut Book) -> Vec<Vec<String>> {
    let text = |cell: &Data| match cell {
        Data::String(text) => text.clone(),
        Data::Empty => String::new(),
        other => panic!("{other:?} is no text"),
    };
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    range.rows().map(|row| row.iter().map(text).collect()).collect()
}

/// The sheet's own XML.
fn source(file: Vec<u8>) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut text = String::new();
    archive.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut text).unwrap();
    text
}

#[tokio::test]
async fn a_workbook_holds_texts_and_no_formula() {
    for scene in scenes(9, "organiser").await {
        let dangerous =
            ["=1+1", "@SUM(A1)", "+49 30", "-2", "12", "2027-01-01", "TRUE", "_x0041_", "<b>&amp;"];
        for (n, cell) in dangerous.iter().enumerate() {
            let email = format!("p{n}@example.org");
            let fields = changed(&form("sina"), &[("institution", cell), ("email", &email)]);
            let fields = changed(&fields, &[("motivation", "One\n\t=two\n\tthree")]);
            scene.service().register(viewer(), &scene.slug, &fields).await.unwrap();
        }
        let file = workbook(&scene, &RegistrationQuery::default(), "en").await;
        let mut book = open(file.clone());
        let names = book.sheet_names();
        assert_eq!(names, ["Registrations"]);
        let rows = cells(&mut book);
        assert_eq!(rows[0][0], "Family name");
        assert_eq!(rows[0].len(), 18);
        let institutions: Vec<&str> = rows[1..].iter().map(|row| row[11].as_str()).collect();
        assert_eq!(institutions, dangerous, "{}", scene.on());
        assert_eq!(rows[1][16], "One\n\t=two\n\tthree");
        assert!(book.worksheet_formula(&names[0]).unwrap().is_empty());
        let source = source(file);
        assert!(!source.contains("<f>") && source.contains("state=\"frozen\""), "{source}");
        assert!(!source.contains("rightToLeft") && source.contains("<cols>"));
    }
}

#[tokio::test]
async fn filter_order_columns_and_language_are_those_of_the_list() {
    for scene in scenes(9, "organiser").await {
        for name in ["tavita", "adhikari", "malia"] {
            scene.registered(name).await;
        }
        scene.confirmed("zulu").await;
        let query = RegistrationQuery {
            state: Some(State::Draft),
            sort: RegistrationSort::Name,
            columns: vec![Column::Post, Column::CitizenshipName],
            ..RegistrationQuery::default()
        };
        let file = workbook(&scene, &query, "ar").await;
        let rows = cells(&mut open(file.clone()));
        let names: Vec<&str> = rows[1..].iter().map(|row| row[0].as_str()).collect();
        assert_eq!(names, ["ADHIKARI", "MALIA", "TAVITA"], "{}", scene.on());
        assert_eq!((rows[0].len(), rows[1][3].as_str(), rows[1][4].as_str()), (5, "Officer", "ساموا"));
        assert!(source(file).contains("rightToLeft=\"1\""));

        let lang = Lang::english();
        let csv = scene
            .service()
            .export_registrations(&scene.organiser, &scene.slug, &query, &lang, FileKind::Csv)
            .await
            .unwrap();
        let csv = String::from_utf8(csv).unwrap();
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(lines[0], "\u{FEFF}Family name,Given names,Name in own script,Post,Citizenship");
        assert_eq!(lines[1], "ADHIKARI,Sina,,Officer,Samoa");
        assert_eq!(lines.len(), 4);

        let (other, _) =
            published(scene.service(), &changed(&programme_fields(), &[("title.en", "Other")])).await;
        for kind in [FileKind::Csv, FileKind::Xlsx] {
            let foreign =
                scene.service().export_registrations(&other, &scene.slug, &query, &lang, kind).await;
            assert!(matches!(foreign, Err(Error::Forbidden)));
        }
    }
}

/// The budget is two seconds of a release build; unoptimised and beside other tests it may take longer.
#[tokio::test]
async fn five_thousand_rows_come_in_time() {
    const ROWS: usize = 5_000;
    for scene in scenes(9_000, "organiser").await {
        let first = scene.registered("sina").await;
        copies(&scene, first, ROWS - 1).await;
        let bound = Duration::from_secs(8);
        let begun = Instant::now();
        let query = RegistrationQuery { sort: RegistrationSort::Name, ..RegistrationQuery::default() };
        let page = scene.service().registrations(&scene.organiser, &scene.slug, &query, 100).await.unwrap();
        assert_eq!((page.rows.total, page.rows.items.len(), page.rows.page), (5_000, 50, 100));
        let listed = begun.elapsed();
        let file = workbook(&scene, &query, "en").await;
        let written = begun.elapsed();
        println!("{}: a page {listed:?}, the file {:?}, {} bytes", scene.on(), written - listed, file.len());
        assert!(listed < bound / 4 && written < bound, "{}: {listed:?}, {written:?}", scene.on());
        assert_eq!(cells(&mut open(file)).len(), ROWS + 1);
    }
}

/// The same registration again and again, each with a person of its own.
async fn copies(scene: &Scene, of: domain::registration::RegistrationId, count: usize) {
    let registration = scene.get(of).await;
    let details = scene.person(of).await;
    let mut tx = scene.service().db().write().await.unwrap();
    for n in 0..count {
        let person = domain::Id::new(uuid::Uuid::now_v7());
        let details = domain::person::PersonDetails {
            family_name: format!("PERSON {n:05}"),
            email: format!("person-{n}@example.org"),
            ..details.clone()
        };
        storage::person::insert(&mut tx, person, &details, registration.created_at).await.unwrap();
        let copy = domain::registration::Registration {
            id: domain::Id::new(uuid::Uuid::now_v7()),
            person,
            idempotency_key: uuid::Uuid::now_v7(),
            ..registration.clone()
        };
        storage::registration::insert(&mut tx, &copy).await.unwrap();
    }
    tx.commit().await.unwrap();
}
