### Why something cannot take place as planned.

clash-people = { $session } و{ $other } في الوقت نفسه وللأشخاص أنفسهم.
clash-site = { $session }: الموقع مشغول في ذلك الوقت: { $other }.
clash-expert = { $session }: لدى { $expert } في ذلك الوقت { $other }.
clash-expert-away = { $session }: { $expert } غير متفرغ حينئذ. سيكون الوقت لدى { $expert } { $own }.
clash-closed = { $session }: الموقع ليس مفتوحًا طوال هذه المدة.
clash-holiday = { $session }: في الموقع عطلة حينئذ: { $name }.
# $gap and $needed are lengths of time, as “45 min”.
clash-way = { $session } و{ $other }: بينهما { $gap }، والطريق يستغرق { $needed }.
clash-way-expert = { $session } و{ $other }: لدى { $expert } بينهما { $gap }، والطريق يستغرق { $needed }.
clash-outside-dates = { $session } خارج تواريخ البرنامج.
clash-expert-busy = { $session }: لدى { $expert } أمر آخر حينئذ بحسب تقويمه الخاص. سيكون الوقت لدى { $expert } { $own }.
clash-expert-pause = { $session } و{ $other }: لدى { $expert } بينهما { $gap }، والمطلوب { $needed }.
clash-expert-notice = { $session }: يرغب { $expert } في أن يُسأل قبل الموعد بمدة { $notice }.
clash-expert-day = { $session }: سيكون لدى { $expert } في ذلك اليوم { $count } من الجلسات، والمرغوب { $most } على الأكثر.

# A session: its title, “Tue 9 Mar, 09:00–10:30, UTC+08:00”, and where.
clash-slot = «{ $title }» ({ $when }، { $place })
clash-own-time = { $when } ({ $place })
clash-when = { $day }، { $time }، { $offset }
clash-another-programme = برنامج آخر
clash-programme = برنامج «{ $programme }»
clash-of-programme = { $session } (في «{ $programme }»)
clash-minutes = { $minutes } د
clash-hours = { $hours } س
clash-hours-minutes = { $hours } س و{ $minutes } د

clash-refused = هذا يتعارض، ولم يُحفظ بعد
clash-refused-hint = غيّروا الوقت أو المكان أو الأشخاص. وإذا كان لا بد منه رغم ذلك، فاذكروا السبب واحفظوا من جديد:
clash-reason = سبب المضي رغم ذلك
clash-reason-hint = يُحفظ في السجل ويراه المنظمون الآخرون.
clash-overridden = خُطط له رغم ذلك: { $reason }
