//! The browser part: compiled, joined to its JavaScript by wasm-bindgen as a library, measured.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::{step::call, target, toolchain::Toolchain};

/// What a page with islands may load in all, packed by brotli, in bytes.
const BUDGET: usize = 200 * 1000;

/// Builds the browser part into cargo's target folder, under `site`, and returns its path.
pub fn build(root: &Path, toolchain: Toolchain) -> anyhow::Result<PathBuf> {
    call(toolchain.browser_cargo(root, "build").args(["--profile", "wasm-release"]))?;
    let input = target(root).join("wasm32-unknown-unknown/wasm-release/app.wasm");
    let site = target(root).join("site");
    let fresh = target(root).join("site.new");
    let mut output = Bindgen::new()
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .omit_default_module_path(true)
        .out_name("app")
        .input_path(&input)
        .generate_output()
        .with_context(|| input.display().to_string())?;
    output.emit(&fresh)?;
    ensure!(
        !fresh.join("snippets").exists(),
        "a crate brought JavaScript of its own; the server does not embed it"
    );
    // Files that are the same keep their time, so that the server is not built again for nothing.
    fs::create_dir_all(&site)?;
    for name in ["app.js", "app_bg.wasm"] {
        let (from, to) = (fresh.join(name), site.join(name));
        let bytes = fs::read(&from).with_context(|| from.display().to_string())?;
        if fs::read(&to).ok().as_ref() != Some(&bytes) {
            fs::write(&to, bytes)?;
        }
    }
    fs::remove_dir_all(&fresh)?;
    Ok(site)
}

/// Checks the size of what a page with islands loads.
pub fn check_size(root: &Path, site: &Path) -> anyhow::Result<()> {
    let files = [site.join("app.js"), site.join("app_bg.wasm"), root.join("app/script/islands.js")];
    let mut sum = 0;
    for file in files {
        let packed = packed_size(&fs::read(&file).with_context(|| file.display().to_string())?)?;
        println!("    {:<16} {packed:>7} bytes", file.file_name().unwrap_or_default().to_string_lossy());
        sum += packed;
    }
    println!("    {:<16} {sum:>7} bytes of {BUDGET}", "in all");
    ensure!(sum <= BUDGET, "the browser part is over its budget");
    Ok(())
}

fn packed_size(bytes: &[u8]) -> anyhow::Result<usize> {
    let mut packed = Vec::new();
    let options = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    Ok(brotli::BrotliCompress(&mut &bytes[..], &mut packed, &options)?)
}
