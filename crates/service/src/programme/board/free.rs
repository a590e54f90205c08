//! When a programme's experts could give something.

use std::collections::{BTreeMap, BTreeSet};

use calendar::interval::{Interval, Intervals};
use chrono::{Days, NaiveTime};
use domain::{
    permission::{Action, Actor},
    programme::Programme,
    user::UserId,
};
use storage::Conn;

use crate::{Result, Service, permit::permit};

impl Service {
    /// On the programme's days, wherever. Nobody is in it who has said nothing, and nothing where the asker may not know.
    pub(super) async fn free_times(
        &self,
        conn: &mut Conn,
        actor: &Actor,
        programme: &Programme,
        experts: BTreeSet<UserId>,
    ) -> Result<BTreeMap<UserId, Intervals>> {
        let mut free = BTreeMap::new();
        // Clocks are up to 14 hours away from UTC's.
        let first = programme.starts_on.checked_sub_days(Days::new(1)).unwrap_or(programme.starts_on);
        let last = programme.ends_on.checked_add_days(Days::new(2)).unwrap_or(programme.ends_on);
        let midnight = |day: chrono::NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
        let Some(span) = Interval::new(midnight(first), midnight(last)) else { return Ok(free) };
        if permit(actor, Action::SeeExperts).is_err() {
            return Ok(free);
        }
        let ids: Vec<UserId> = experts.into_iter().collect();
        let others = storage::engagement::standing(conn, &ids, self.now()).await?;
        let others: Vec<_> = others.into_iter().filter(|part| part.programme != programme.id).collect();
        let elsewhere: Vec<_> = others.iter().map(|part| part.session).collect();
        let elsewhere = storage::session::of_ids(conn, &elsewhere).await?;
        for id in ids {
            let Some(expert) = storage::expert::find(conn, id).await? else { continue };
            if expert.availability.is_unsaid() {
                continue;
            }
            let said = self.whole_plan_of(conn, &expert).await?.free(self.zones(), span);
            let theirs = others.iter().filter(|part| part.expert == id).map(|part| part.session);
            let bound = theirs.filter_map(|session| elsewhere.iter().find(|other| other.id == session));
            let bound: Intervals =
                bound.filter_map(|other| Interval::new(other.starts_at, other.ends_at)).collect();
            free.insert(id, said.subtract(&bound));
        }
        Ok(free)
    }
}
