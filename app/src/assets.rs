//! The addresses of style, scripts and icon, each with the hash of its content in its name.

/// The files that every page names. The server embeds them and serves them under these addresses.
#[derive(Debug, Clone)]
pub struct Assets {
    pub style: &'static str,
    pub zone_script: &'static str,
    pub icon: &'static str,
    /// None when the server was built without the browser part; islands then stay as the server drew them.
    pub islands: Option<IslandAssets>,
}

/// What a page with islands loads besides.
#[derive(Debug, Clone, Copy)]
pub struct IslandAssets {
    /// Our own small loader (`script/islands.js`).
    pub loader: &'static str,
    /// The module that wasm-bindgen wrote.
    pub module: &'static str,
    pub wasm: &'static str,
}
