//! New migration files are seen only if cargo is told to look.
fn main() {
    println!("cargo:rerun-if-changed=../../migrations");
}
