//! Embeds `locales/<lang>/<area>.ftl`. A new folder is a new language: no code names one.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let locales = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../locales");
    println!("cargo::rerun-if-changed={}", locales.display());

    let mut table = String::from("pub(crate) static SOURCES: &[Source] = &[\n");
    for folder in children(&locales)? {
        println!("cargo::rerun-if-changed={}", folder.display());
        let files = children(&folder)?;
        for file in files.iter().filter(|f| f.extension().is_some_and(|e| e == "ftl")) {
            println!("cargo::rerun-if-changed={}", file.display());
            writeln!(
                table,
                "    Source {{ language: {:?}, area: {:?}, text: include_str!({:?}) }},",
                name(&folder),
                name(&file.with_extension("")),
                fs::canonicalize(file)?,
            )?;
        }
    }
    table.push_str("];\n");

    let out = Path::new(&env::var("OUT_DIR")?).join("sources.rs");
    fs::write(out, table)?;
    Ok(())
}

/// Sorted, so that the same tree always builds the same table.
fn children(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut paths =
        fs::read_dir(folder)?.map(|entry| entry.map(|e| e.path())).collect::<Result<Vec<_>, _>>()?;
    paths.retain(|path| !name(path).starts_with('.'));
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
