//! Two programmes with everything that an address can name, and the people who ask for it.

use axum::http::Method;
use domain::{Fields, Lang, availability::EntryKind, permission::Actor, registration::RegistrationId};
use service::{ExpertQuery, MailFilter, RegistrationQuery, Service, Viewer};

use crate::{
    routes::Route,
    trial::{Answer, Site},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Visitor,
    /// Has a personal link to the other programme's registration, and no session.
    Holder,
    ForeignOrganiser,
    Organiser,
    Administrator,
    /// A user who gives sessions and runs no programmes.
    Expert,
}

impl Role {
    pub const ALL: [Self; 5] =
        [Self::Visitor, Self::Holder, Self::ForeignOrganiser, Self::Organiser, Self::Administrator];
}

/// One programme with its parts; identifiers as they stand in addresses.
#[derive(Clone)]
struct Part {
    slug: String,
    programme: String,
    leg: String,
    /// A session that has no time yet.
    outline: String,
    /// Not searched for yet.
    proposal: String,
    session: String,
    registration: String,
    /// A session and a registration that were deleted.
    gone: (String, String),
    /// The personal link's token.
    token: String,
    /// What stands for one in the address of the own calendar.
    feed: String,
    /// An expert's part in the session, and the token of its link.
    engagement: (String, String),
}

pub struct World {
    site: Site,
    own: Part,
    foreign: Part,
    administrator: String,
    organiser: String,
    foreign_organiser: String,
    /// A second organiser of the own programme.
    second: String,
    /// The token of a sign-in link that is not used yet.
    invitation: String,
    /// A user who gives sessions and organises nothing.
    expert: String,
    /// The token of the link by which the organiser's own availability may be kept.
    assistant: String,
    /// The cookie of another such user.
    expert_only: String,
    /// A deleted draft of both organisers.
    gone_programme: String,
    institution: String,
    place: String,
    other_place: String,
    strand: String,
    membership: String,
    mail: String,
}

impl World {
    pub async fn new() -> Self {
        let site = Site::open().await;
        let service = site.app.service.clone();
        service.seed().await.unwrap();
        let administrator = site.signed_in("admin@example.org", true).await;
        let organiser = site.signed_in("organiser@example.org", false).await;
        let foreign_organiser = site.signed_in("foreign@example.org", false).await;
        let system = Actor::System;
        let place =
            Fields::default().with("name", "Farm school").with("city", "Apia").with("zone", "Pacific/Apia");
        let place = service.create_site(&system, &place).await.unwrap().to_string();
        let other_place =
            Fields::default().with("name", "Port").with("city", "Apia").with("zone", "Pacific/Apia");
        let other_place = service.create_site(&system, &other_place).await.unwrap().to_string();
        let institution = Fields::default().with("name", "Academy").with("country", "CN");
        let institution = service.create_institution(&system, &institution).await.unwrap().to_string();
        let own = part(&service, &actor(&service, &organiser).await, &place, "SINA").await;
        let foreign = part(&service, &actor(&service, &foreign_organiser).await, &place, "TAVITA").await;
        for cookie in [&administrator, &organiser, &foreign_organiser] {
            become_expert(&service, &actor(&service, cookie).await).await;
        }
        let assistant = service
            .make_assistant_link(&actor(&service, &organiser).await, &Fields::default())
            .await
            .unwrap();
        let expert = profile().with("name", "Amina").with("email", "amina@example.org").with("lang", "en");
        let expert = service.add_expert(&system, &expert).await.unwrap().to_string();
        let expert_only = site.signed_in("only@example.org", false).await;
        keep_out_of_programmes(&service, &expert_only).await;
        let gone_programme = gone_programme(&service, &actor(&service, &organiser).await).await;
        let (mut own, mut foreign) = (own, foreign);
        own.engagement = engaged(&service, &own, &expert).await;
        foreign.engagement = engaged(&service, &foreign, &expert).await;
        let second = Fields::default()
            .with("email", "second@example.org")
            .with("name", "Second")
            .with("active", "yes");
        let id = service.create_user(&system, &Lang::english(), &second).await.unwrap().to_string();
        service.add_organiser(&system, &own.slug, &second).await.unwrap();
        let invitation = service.create_administrator("invited@example.org", "Invited").await.unwrap();
        let filter = MailFilter { page: 1, ..MailFilter::default() };
        let mail = service.mails(&system, &filter).await.unwrap().mails.items[0].id.to_string();
        let membership = service.memberships(&system).await.unwrap()[0].0.to_string();
        let strand = service.strands().await.unwrap()[0].id.to_string();
        Self {
            own,
            foreign,
            administrator,
            organiser,
            foreign_organiser,
            second: id,
            invitation: invitation.rsplit('/').next().unwrap().to_owned(),
            expert,
            assistant,
            expert_only,
            gone_programme,
            institution,
            place,
            other_place,
            strand,
            membership,
            mail,
            site,
        }
    }

    /// Another world in which the same is there, so that what is done in the one is not seen in the other.
    pub async fn copy(&self) -> Self {
        Self {
            site: self.site.copy().await,
            own: self.own.clone(),
            foreign: self.foreign.clone(),
            administrator: self.administrator.clone(),
            organiser: self.organiser.clone(),
            foreign_organiser: self.foreign_organiser.clone(),
            second: self.second.clone(),
            invitation: self.invitation.clone(),
            expert: self.expert.clone(),
            assistant: self.assistant.clone(),
            expert_only: self.expert_only.clone(),
            gone_programme: self.gone_programme.clone(),
            institution: self.institution.clone(),
            place: self.place.clone(),
            other_place: self.other_place.clone(),
            strand: self.strand.clone(),
            membership: self.membership.clone(),
            mail: self.mail.clone(),
        }
    }

    /// Asks; a form is empty but for what a page has to know before it knows whose business it is.
    pub async fn ask(&self, route: &Route, address: &str, role: Role) -> Answer {
        let cookie = match role {
            Role::Visitor | Role::Holder => "",
            Role::ForeignOrganiser => &self.foreign_organiser,
            Role::Organiser => &self.organiser,
            Role::Administrator => &self.administrator,
            Role::Expert => &self.expert_only,
        };
        let headers = [("cookie", cookie)];
        if route.method == Method::GET {
            self.site.get(address, &headers).await
        } else {
            self.site.post(address, &headers, &self.fields(route.path)).await
        }
    }

    fn fields(&self, path: &str) -> Vec<(&'static str, &str)> {
        match path {
            "/organise/programmes/{slug}/legs/{id}" => vec![
                ("city", "Apia"),
                ("zone", "Pacific/Apia"),
                ("starts_on", "2027-03-01"),
                ("ends_on", "2027-03-05"),
            ],
            "/organise/programmes/{slug}/registrations"
            | "/organise/programmes/{slug}/registrations/{id}" => {
                vec![("do", "accept"), ("registration", &self.own.registration)]
            }
            "/organise/deleted" => vec![("id", &self.gone_programme)],
            _ => Vec::new(),
        }
    }

    /// The address with what belongs to the own programme.
    pub fn address(&self, path: &str) -> String {
        self.filled(path, &self.own, &self.own)
    }

    /// The own programme's address with a part of the other's.
    pub fn crossed_address(&self, path: &str) -> String {
        self.filled(path, &self.own, &self.foreign)
    }

    pub fn others_address(&self, path: &str) -> String {
        self.filled(path, &self.foreign, &self.foreign)
    }

    fn filled(&self, path: &str, programme: &Part, part: &Part) -> String {
        let collection =
            path.split("/{id}").next().and_then(|rest| rest.rsplit('/').next()).unwrap_or_default();
        let id = match collection {
            "sessions" if path.ends_with("/restore") => &part.gone.0,
            "registrations" if path.ends_with("/restore") => &part.gone.1,
            "legs" => &part.leg,
            "outlines" | "slots" => &part.outline,
            "proposals" => &part.proposal,
            "sessions" => &part.session,
            "registrations" => &part.registration,
            "engagements" => &part.engagement.0,
            "experts" => &self.expert,
            "institutions" => &self.institution,
            "sites" => &self.place,
            "strands" => &self.strand,
            "country-groups" => &self.membership,
            "mail" => &self.mail,
            "users" => &self.second,
            other => {
                assert!(!path.contains("{id}"), "which id stands behind {other}? {path}");
                &part.programme
            }
        };
        let token = self.token(path, part);
        let filled = path
            .replace("{slug}", &programme.slug)
            .replace("{id}", id)
            .replace("{user}", &self.second)
            .replace("{registration}", &part.registration)
            .replace("{a}", &self.place)
            .replace("{b}", &self.other_place)
            .replace("{what}", "absence")
            .replace("{number}", "1")
            .replace("{token}", token);
        assert!(!filled.contains('{'), "no value for {path}");
        // What the address needs besides.
        match path {
            "/availability/remove/{what}" | "/availability/by-link/{token}/remove/{what}" => {
                format!("{filled}?first=2027-03-10&last=2027-03-10")
            }
            "/api/seats_taken" => format!("{filled}?programme={}", programme.programme),
            "/api/search_progress" => {
                format!("{filled}?programme={}&proposal={}", programme.slug, part.proposal)
            }
            _ => filled,
        }
    }

    /// Tokens that are nothing here: made up, cut off, and right ones of another purpose.
    pub fn wrong_tokens(&self, path: &str) -> Vec<String> {
        let right = self.token(path, &self.own);
        let other = if path.starts_with("/registrations/") { &self.invitation } else { &self.own.token };
        let turned = if right.starts_with('A') { 'B' } else { 'A' };
        vec![
            "x".to_owned(),
            "A".repeat(55),
            right[..right.len() - 2].to_owned(),
            format!("{turned}{}", &right[1..]),
            other.clone(),
            format!("{other}.ics"),
        ]
    }

    fn token<'a>(&'a self, path: &str, part: &'a Part) -> &'a String {
        match path.split('/').nth(1) {
            Some("sign-in") => &self.invitation,
            Some("feeds") => &part.feed,
            Some("availability") => &self.assistant,
            Some("engagements") => &part.engagement.1,
            _ => &part.token,
        }
    }

    /// Everything that somebody might have changed, as text.
    pub async fn state(&self) -> String {
        let (service, system) = (&self.site.app.service, Actor::System);
        let mut text = format!("{:?}\n", service.overview(&system).await.unwrap().counts);
        for part in [&self.own, &self.foreign] {
            let plan = service.plan(&system, &part.slug).await.unwrap();
            let list =
                service.registrations(&system, &part.slug, &RegistrationQuery::default(), 1).await.unwrap();
            text += &format!("{plan:?}\n{list:?}\n");
        }
        let everybody = ExpertQuery { inactive: true, ..ExpertQuery::default() };
        text += &format!("{:?}\n", service.experts(&system, &everybody, 1).await.unwrap());
        text += &format!("{:?}\n", service.users(&system).await.unwrap());
        text += &format!("{:?}\n", service.all_sites(&system).await.unwrap());
        text += &format!("{:?}\n", service.all_institutions(&system).await.unwrap());
        text += &format!("{:?}\n", service.strands().await.unwrap());
        text += &format!("{:?}\n", service.memberships(&system).await.unwrap());
        text
    }
}

/// The expert is asked for the part's session.
async fn engaged(service: &Service, part: &Part, expert: &str) -> (String, String) {
    let fields = Fields::default()
        .with("expert", expert)
        .with("how", "ask")
        .with("override_reason", "The other one will be moved");
    let session = part.session.parse().unwrap();
    let id = service.engage_expert(&Actor::System, &part.slug, session, &fields).await.unwrap();
    let expert = expert.parse().unwrap();
    let all = service.engagements_of(&Actor::Expert(expert), expert).await.unwrap();
    let token = all.into_iter().find(|view| view.engagement.id == id).and_then(|view| view.token).unwrap();
    (id.to_string(), token)
}

async fn actor(service: &Service, cookie: &str) -> Actor {
    service.signed_in(cookie.strip_prefix("session=").unwrap()).await.unwrap().unwrap().actor
}

fn profile() -> Fields {
    Fields::default().with("fields", "Soil").with("languages", "en").with("home_zone", "Africa/Nairobi")
}

/// With an absence that addresses name.
async fn become_expert(service: &Service, actor: &Actor) {
    service.become_expert(actor, &profile()).await.unwrap();
    let absence = Fields::default().with("absence_first", "2027-03-10");
    service.add_availability(actor, EntryKind::Absence, &absence).await.unwrap();
}

/// From now on this user gives sessions only.
async fn keep_out_of_programmes(service: &Service, cookie: &str) {
    let user = service.signed_in(cookie.strip_prefix("session=").unwrap()).await.unwrap().unwrap().user;
    let fields = Fields::default()
        .with("email", &user.email)
        .with("name", &user.name)
        .with("active", "yes")
        .with("expert_only", "yes");
    service.edit_user(&Actor::System, user.id, &fields).await.unwrap();
}

/// A draft that was deleted; the other organiser was to run it too.
async fn gone_programme(service: &Service, organiser: &Actor) -> String {
    let slug = service.create_programme(organiser, &programme_fields("Gone")).await.unwrap();
    let other = Fields::default().with("email", "foreign@example.org");
    service.add_organiser(&Actor::System, &slug, &other).await.unwrap();
    let id = service.programme(&Actor::System, &slug).await.unwrap().programme.id;
    service.remove_programme(&Actor::System, &slug).await.unwrap();
    id.to_string()
}

fn programme_fields(title: &str) -> Fields {
    Fields::default()
        .with("kind", "study-tour")
        .with("title.en", title)
        .with("language", "en")
        .with("home_zone", "Asia/Shanghai")
        .with("starts_on", "2027-03-01")
        .with("ends_on", "2027-03-05")
        .with("opens_date", "2027-01-01")
        .with("opens_time", "09:00")
        .with("closes_date", "2027-02-20")
        .with("closes_time", "18:00")
        .with("acceptance", "organiser")
        .with("capacity", "20")
        .with("revision", "0")
}

fn session_fields(place: &str) -> Fields {
    Fields::default()
        .with("kind", "lecture")
        .with("title.en", "Soil")
        .with("site", place)
        .with("date", "2027-03-02")
        .with("override_reason", "The farm school has two halls")
        .with("minutes", "60")
        .with("attendance", "sign-up")
        .with("places", "5")
}

/// A published programme of this organiser with a leg, a session, and one confirmed delegate of this name.
async fn part(service: &Service, organiser: &Actor, place: &str, delegate: &str) -> Part {
    let fields = programme_fields(&format!("Farms {}", delegate.len()));
    let slug = service.create_programme(organiser, &fields).await.unwrap();
    let system = Actor::System;
    let programme = service.programme(&system, &slug).await.unwrap().programme.id;
    let leg = Fields::default()
        .with("city", "Apia")
        .with("country", "WS")
        .with("zone", "Pacific/Apia")
        .with("starts_on", "2027-03-01")
        .with("ends_on", "2027-03-05");
    let leg = service.add_leg(&system, &slug, &leg).await.unwrap();
    let outline = Fields::default().with("kind", "lecture").with("title.en", "Roots").with("minutes", "60");
    let outline = service.add_outline(&system, &slug, &outline).await.unwrap();
    let proposal = service.propose(&system, &slug, &Fields::default()).await.unwrap();
    let session = session_fields(place).with("time", "09:00");
    let session = service.add_session(&system, &slug, &session).await.unwrap();
    let gone_session = session_fields(place).with("time", "15:00");
    let gone_session = service.add_session(&system, &slug, &gone_session).await.unwrap();
    service.remove_session(&system, &slug, gone_session).await.unwrap();
    service.publish_programme(&system, &slug).await.unwrap();
    let gone_registration = register(service, &slug, "GONE").await;
    service.remove_registration(&system, &slug, gone_registration).await.unwrap();
    let registration = register(service, &slug, delegate).await;
    let token = service.personal_token(registration).await.unwrap();
    service.confirm(&token).await.unwrap();
    service.sign_up(&token, session).await.unwrap();
    let feed = service.own_registration(&token).await.unwrap().feed.unwrap();
    Part {
        slug,
        programme: programme.to_string(),
        leg: leg.to_string(),
        outline: outline.to_string(),
        proposal: proposal.to_string(),
        session: session.to_string(),
        engagement: Default::default(),
        registration: registration.to_string(),
        gone: (gone_session.to_string(), gone_registration.to_string()),
        token,
        feed: format!("{feed}.ics"),
    }
}

async fn register(service: &Service, slug: &str, name: &str) -> RegistrationId {
    let fields = Fields::default()
        .with("family_name", name)
        .with("given_names", "Malia")
        .with("email", format!("{}@example.org", name.to_lowercase()))
        .with("citizenship", "WS")
        .with("residence", "WS")
        .with("institution", "Ministry of Commerce")
        .with("post", "Officer")
        .with("language", "en")
        .with("consent", "yes")
        .with("key", uuid::Uuid::new_v4().to_string());
    let viewer = Viewer { lang: Lang::english(), zone: None };
    service.register(viewer, slug, &fields).await.unwrap();
    let list = service.registrations(&Actor::System, slug, &RegistrationQuery::default(), 1).await.unwrap();
    list.rows.items[0].id
}
