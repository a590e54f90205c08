//! Embeds what browsers load: style, small scripts, icon, and, where `SOJOURN_SITE_DIR` names a folder that
//! `cargo xtask` filled, the browser part. Each file gets the hash of its content into its name, so that it may be
//! kept for ever.

use std::{
    env,
    error::Error,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("..");
    let mut shelf = Shelf::new(PathBuf::from(env::var("OUT_DIR")?));

    println!("cargo::rerun-if-changed={}", root.join("style").display());
    println!("cargo::rerun-if-changed={}", root.join("app/script").display());
    println!("cargo::rerun-if-env-changed=SOJOURN_SITE_DIR");

    let style = shelf.put("style.css", style(&root.join("style"))?.as_bytes())?;
    let zone = shelf.put("zone.js", &fs::read(root.join("app/script/zone.js"))?)?;
    let icon = shelf.put("icon.svg", &fs::read(root.join("style/icon.svg"))?)?;
    let islands = match env::var_os("SOJOURN_SITE_DIR").map(PathBuf::from) {
        Some(site) => {
            println!("cargo::rerun-if-changed={}", site.display());
            let loader = shelf.put("islands.js", &fs::read(root.join("app/script/islands.js"))?)?;
            let module = shelf.put("app.js", &fs::read(site.join("app.js"))?)?;
            let wasm = shelf.put("app.wasm", &fs::read(site.join("app_bg.wasm"))?)?;
            format!(
                "Some(app::assets::IslandAssets {{ loader: {loader:?}, module: {module:?}, wasm: {wasm:?} }})"
            )
        }
        None => "None".to_owned(),
    };
    shelf.write(&format!(
        "pub static ASSETS: app::assets::Assets = app::assets::Assets {{ \
         style: {style:?}, zone_script: {zone:?}, icon: {icon:?}, islands: {islands} }};\n"
    ))
}

/// The parts that style/main.css imports, in its order, as one file.
fn style(folder: &Path) -> Outcome<String> {
    let main = fs::read_to_string(folder.join("main.css"))?;
    let mut whole = String::new();
    for line in main.lines() {
        match line.trim().strip_prefix("@import") {
            Some(rest) => {
                let name = rest.split(['"', '\'']).nth(1).ok_or_else(|| format!("style/main.css: {line}"))?;
                whole.push_str(&fs::read_to_string(folder.join(name))?);
            }
            None => whole.push_str(line),
        }
        whole.push('\n');
    }
    Ok(squeeze(&whole))
}

/// Without comments and indentation; strings of our own style hold neither.
fn squeeze(css: &str) -> String {
    let mut text = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(start) = rest.find("/*") {
        text.push_str(&rest[..start]);
        rest = rest[start..].find("*/").map_or("", |end| &rest[start + end + 2..]);
    }
    text.push_str(rest);
    text.lines().map(str::trim).filter(|line| !line.is_empty()).fold(String::new(), |mut all, line| {
        all.push_str(line);
        all.push('\n');
        all
    })
}

/// The embedded files, written one after the other and listed in `assets.rs`.
struct Shelf {
    out: PathBuf,
    list: String,
}

impl Shelf {
    fn new(out: PathBuf) -> Self {
        Self { out, list: String::from("pub static FILES: &[File] = &[\n") }
    }

    /// Returns the address under which the file is served.
    fn put(&mut self, name: &str, bytes: &[u8]) -> Outcome<String> {
        let (stem, extension) = name.rsplit_once('.').ok_or("a file name has an extension")?;
        let hash: String = Sha256::digest(bytes).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        let address = format!("/assets/{stem}.{hash}.{extension}");
        let plain = self.out.join(name);
        let packed = self.out.join(format!("{name}.br"));
        fs::write(&plain, bytes)?;
        fs::write(&packed, pack(bytes)?)?;
        writeln!(
            self.list,
            "    File {{ address: {address:?}, kind: {:?}, plain: include_bytes!({plain:?}), packed: include_bytes!({packed:?}) }},",
            kind(extension)?,
        )?;
        Ok(address)
    }

    fn write(mut self, assets: &str) -> Outcome<()> {
        self.list.push_str("];\n");
        Ok(fs::write(self.out.join("assets.rs"), self.list + assets)?)
    }
}

fn pack(bytes: &[u8]) -> Outcome<Vec<u8>> {
    let mut packed = Vec::new();
    let options = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &options)?;
    Ok(packed)
}

fn kind(extension: &str) -> Outcome<&'static str> {
    Ok(match extension {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        other => return Err(format!("unknown kind of file: {other}").into()),
    })
}
