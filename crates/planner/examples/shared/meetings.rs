//! The public meeting-scheduling format (timefold-solver-benchmarks), mapped on the planner's own constraints.

use std::{collections::HashMap, error::Error};

use planner::timetable::{
    Hard, Medium, Party, Placement, Plan, Problem, Session, Site, SiteChoice, Soft, Weights, Zone,
};
use serde_json::Value;

/// A file as read, and the problem it poses.
#[derive(Debug)]
pub struct Meetings {
    file: Value,
    pub problem: Problem,
    grains: Vec<String>,
    rooms: Vec<String>,
    placed: Vec<Option<Placement>>,
}

/// The weights with which the planner's score is the format's.
pub fn weights() -> Weights {
    let hard = Hard {
        party: 1,
        site: 1,
        closed: 0,
        refused: 0,
        capacity: 1,
        across_days: 1,
        past_end: 1,
        order: 0,
        leg: 0,
        rest: 0,
        day_full: 0,
    };
    let medium = Medium { preferred: 1, social: 0, fairness: 0 };
    let soft = Soft {
        late: 1,
        touching: 100,
        crowded: 10,
        site_change: 1,
        site_change_within: 2,
        site_cost: 1,
        idle: 0,
        balance: 0,
        dislike: 0,
        moved: 0,
        moved_grain: 0,
        moved_site: 0,
        moved_expert: 0,
    };
    Weights { hard, medium, soft }
}

/// One room, of which others are larger: what the format makes it cost.
pub fn sites(capacities: &[u32]) -> (Vec<Site>, Vec<SiteChoice>) {
    let site = |&capacity: &u32| Site { capacity, exclusive: true, ..Site::default() };
    let cost = |own: u32| capacities.iter().map(|other| other.saturating_sub(own)).sum();
    let choice = |(site, &own): (usize, &u32)| SiteChoice { site, cost: cost(own) };
    (capacities.iter().map(site).collect(), capacities.iter().enumerate().map(choice).collect())
}

type Known<'v> = HashMap<&'v str, &'v Value>;

fn index<'v>(node: &'v Value, known: &mut Known<'v>) {
    match node {
        Value::Object(fields) => {
            if let Some(id) = fields.get("@id").and_then(Value::as_str) {
                known.insert(id, node);
            }
            fields.values().for_each(|value| index(value, known));
        }
        Value::Array(values) => values.iter().for_each(|value| index(value, known)),
        _ => {}
    }
}

fn get<'v>(node: &'v Value, known: &Known<'v>) -> Result<&'v Value, String> {
    match node.as_str() {
        Some(id) => known.get(id).copied().ok_or(format!("{id} is nowhere")),
        None => Ok(node),
    }
}

fn list<'v>(node: &'v Value, key: &str, known: &Known<'v>) -> Result<Vec<&'v Value>, String> {
    let values = node[key].as_array().ok_or(format!("no {key}"))?;
    values.iter().map(|value| get(value, known)).collect()
}

fn number(node: &Value, key: &str) -> Result<usize, String> {
    node[key].as_u64().map(|number| number as usize).ok_or(format!("no {key}"))
}

fn id(node: &Value) -> Result<String, String> {
    node["@id"].as_str().map(str::to_owned).ok_or("no @id".to_owned())
}

impl Meetings {
    pub fn read(text: &str) -> Result<Self, Box<dyn Error>> {
        let file: Value = serde_json::from_str(text)?;
        let mut known = HashMap::new();
        index(&file, &mut known);
        let mut days = HashMap::new();
        let (mut grains, mut day) = (Vec::new(), Vec::new());
        for grain in list(&file, "timeGrainList", &known)? {
            if number(grain, "grainIndex")? != grains.len() {
                return Err("grains are not in order".into());
            }
            let next = days.len() as u32;
            day.push(*days.entry(id(get(&grain["day"], &known)?)?).or_insert(next));
            grains.push(id(grain)?);
        }
        let all = list(&file, "roomList", &known)?;
        let rooms = all.iter().map(|room| id(room)).collect::<Result<Vec<_>, _>>()?;
        let capacities = all.iter().map(|room| number(room, "capacity").map(|capacity| capacity as u32));
        let (sites, choices) = sites(&capacities.collect::<Result<Vec<_>, _>>()?);
        let mut persons: HashMap<String, usize> = HashMap::new();
        let (mut sessions, mut placed) = (Vec::new(), Vec::new());
        for entry in list(&file, "meetingAssignmentList", &known)? {
            let meeting = get(&entry["meeting"], &known)?;
            let mut attendance = |key: &str| {
                let mut people = Vec::new();
                for attendance in list(meeting, key, &known)? {
                    let next = persons.len();
                    people.push(*persons.entry(id(get(&attendance["person"], &known)?)?).or_insert(next));
                }
                Ok::<_, String>(people)
            };
            let required = attendance("requiredAttendanceList")?;
            let preferred = attendance("preferredAttendanceList")?;
            let placement = match (&entry["startingTimeGrain"], &entry["room"]) {
                (Value::Null, _) | (_, Value::Null) => None,
                (grain, room) => {
                    let room = id(get(room, &known)?)?;
                    let site = rooms.iter().position(|other| *other == room).ok_or("unknown room")?;
                    let start = number(get(grain, &known)?, "grainIndex")?;
                    Some(Placement { start, site, experts: Vec::new() })
                }
            };
            sessions.push(Session {
                length: number(meeting, "durationInGrains")? as u32,
                sites: choices.clone(),
                attendees: (required.len() + preferred.len()) as u32,
                required,
                preferred,
                published: placement.clone(),
                pinned: placement.is_some() && entry["pinned"] == Value::Bool(true),
                ..Session::default()
            });
            placed.push(placement);
        }
        let problem = Problem {
            grains: grains.len(),
            zones: vec![Zone { day }],
            sites,
            parties: vec![Party::default(); persons.len()],
            sessions,
            same_day: true,
            weights: weights(),
            ..Problem::default()
        };
        drop(known);
        Ok(Self { file, problem, grains, rooms, placed })
    }

    /// The placement of the file, if it is whole.
    pub fn placed(&self) -> Option<Plan> {
        self.placed.iter().cloned().collect::<Option<_>>().map(|placements| Plan { placements })
    }

    /// The file with `plan` filled in.
    pub fn write(&self, plan: &Plan) -> Result<String, Box<dyn Error>> {
        let mut file = self.file.clone();
        // The first mention of an object carries its fields; in these files assignments stand in their own list.
        let entries = file["meetingAssignmentList"].as_array_mut().ok_or("no assignments")?;
        for (entry, placement) in entries.iter_mut().zip(&plan.placements) {
            entry["startingTimeGrain"] = self.grains[placement.start].clone().into();
            entry["room"] = self.rooms[placement.site].clone().into();
        }
        Ok(serde_json::to_string_pretty(&file)?)
    }
}
