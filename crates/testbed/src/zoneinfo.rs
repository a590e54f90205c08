//! Zone data of a day that never was: folders whose clock rules a test writes itself.

use std::{fs, path::Path};

/// Makes `folder` a zoneinfo folder of this release. Each zone has one rule for all times, in POSIX notation, as
/// `<+06>-6`; whoever reads the folder has to find all other zones elsewhere.
///
/// # Panics
/// When the folder cannot be written.
pub fn write(folder: &Path, release: &str, zones: &[(&str, &str)]) {
    fs::create_dir_all(folder).expect("a folder");
    fs::write(folder.join("tzdata.zi"), format!("# version {release}\n")).expect("a file");
    for (name, rule) in zones.iter().chain(&[("UTC", "UTC0")]) {
        let file = folder.join(name);
        fs::create_dir_all(file.parent().unwrap_or(folder)).expect("a folder");
        fs::write(file, tzif(rule)).expect("a file");
    }
}

/// RFC 9636: no transitions and one type of local time, twice, so that the rule in the footer holds always.
fn tzif(rule: &str) -> Vec<u8> {
    let counts: [u32; 6] = [0, 0, 0, 0, 1, 4];
    let mut block = b"TZif2".to_vec();
    block.extend([0; 15]);
    block.extend(counts.iter().flat_map(|count| count.to_be_bytes()));
    block.extend([0; 6]);
    block.extend(b"UTC\0");
    [block.clone(), block, format!("\n{rule}\n").into_bytes()].concat()
}
