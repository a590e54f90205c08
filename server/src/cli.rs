//! The command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

/// Plans study tours, expert exchanges and training courses across time zones.
///
/// Everything is set by SOJOURN_… variables; the README lists them.
#[derive(Debug, Parser)]
#[command(name = "sojourn", version, about)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serves the site; migrates the database first.
    Serve {
        /// Fills an empty database with the demo data and shows one-click sign-ins.
        #[arg(long)]
        demo: bool,
        /// Rate limits off, for measuring.
        #[arg(long, hide = true)]
        bench_profile: bool,
    },
    /// Brings the database to this version.
    Migrate,
    /// Administrators.
    Admin {
        #[command(subcommand)]
        command: AdminCommand,
    },
    /// Moves everything into an empty database of the other kind, SQLite or PostgreSQL; stop the server first.
    Transfer {
        /// Where it is: sqlite:PATH or postgres://…
        #[arg(long)]
        from: String,
        /// Where it goes: sqlite:PATH or postgres://…
        #[arg(long)]
        to: String,
    },
    /// Copies the SQLite database into a new file while the server runs (for PostgreSQL there is pg_dump).
    Backup {
        #[arg(long)]
        to: PathBuf,
    },
    /// Checks configuration, database, time zone data and mail; exit code 0 if all is well, else 1.
    Check,
}

#[derive(Debug, Subcommand)]
pub enum AdminCommand {
    /// Creates an administrator and prints a link to sign in by.
    Create {
        #[arg(long)]
        email: String,
        #[arg(long)]
        name: String,
    },
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
