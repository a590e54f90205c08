### Who attends a session, signing up for sessions, and a person's own timetable and calendar.

## On the personal page
sign-up-title = جلسات بالاشتراك
sign-up-hint = عدد الأماكن في هذه الجلسات محدود. ولا تؤثر أماكنكم هنا في مقعدكم في البرنامج.
sign-up-taken = لكم مكان
sign-up-waiting = في الانتظار، الترتيب { $place }
sign-up-free = { $free ->
    [zero] لا أماكن خالية من أصل { $capacity }.
    [one] مكان واحد خالٍ من أصل { $capacity }.
    [two] مكانان خاليان من أصل { $capacity }.
    [few] { $free } أماكن خالية من أصل { $capacity }.
    [many] { $free } مكانًا خاليًا من أصل { $capacity }.
   *[other] { $free } مكان خالٍ من أصل { $capacity }.
}
sign-up-full = { $waiting ->
    [0] كل الأماكن ({ $capacity }) مأخوذة.
    [one] كل الأماكن ({ $capacity }) مأخوذة؛ وينتظر شخص واحد.
    [two] كل الأماكن ({ $capacity }) مأخوذة؛ وينتظر شخصان.
    [few] كل الأماكن ({ $capacity }) مأخوذة؛ وينتظر { $waiting } أشخاص.
   *[other] كل الأماكن ({ $capacity }) مأخوذة؛ وينتظر { $waiting } شخصًا.
}
sign-up-overlap = في الوقت نفسه مع { $sessions } الواردة في جدولكم. يمكنكم الاشتراك رغم ذلك: اختاروا أين ستكونون.
sign-up-closed = لا يمكن الآن الاشتراك ولا التنازل.
sign-up-join = اشتراك
sign-up-wait = الانضمام إلى الدور
sign-up-leave = التنازل عن مكاني
sign-up-stop-waiting = مغادرة الدور
sign-up-news-taken = لكم مكان في «{ $session }». وهي الآن في جدولكم.
sign-up-news-waiting = كل الأماكن في «{ $session }» مأخوذة. ترتيبكم في الدور { $place }، وستتلقون رسالة حالما يتوفر لكم مكان.
sign-up-news-left = لم يعد لكم مكان في «{ $session }».

itinerary-own-title = جدولي الزمني
itinerary-own-hint = الجلسات التي تشاركون فيها.
itinerary-own-empty = لا توجد جلسات في جدولكم بعد.
itinerary-own-back = العودة إلى تسجيلي
itinerary-whole = البرنامج كله
itinerary-print = طباعة جدولي

feed-title = جدولي في تقويمي
feed-hint = يجلب تقويمكم جلساتكم من هذا العنوان مرارًا، فتصل التغييرات من تلقاء نفسها. احتفظوا بالعنوان لأنفسكم: من يملكه يستطيع رؤية جدولكم.
feed-address = عنوان تقويمي
feed-subscribe = الاشتراك بهذا الجهاز
feed-renew-summary = هل لدى شخص آخر هذا العنوان؟
feed-renew-hint = يُنشأ عنوان جديد، ويتوقف القديم عن العمل فورًا. ويلزم الاشتراك من جديد في كل تقويم يستخدمه.
feed-renew = إنشاء عنوان جديد
feed-renewed = هذا عنوانكم الجديد. القديم لم يعد يعمل.

## The organiser's list
sign-up-list-title = من اشترك
sign-up-list-places = { $taken } من { $capacity } أماكن مأخوذة
sign-up-list-link = { $waiting ->
    [0] { $taken } من { $capacity } أماكن مأخوذة: عرض من هم
    [one] { $taken } من { $capacity } أماكن مأخوذة، وينتظر شخص واحد: عرض من هم
    [two] { $taken } من { $capacity } أماكن مأخوذة، وينتظر شخصان: عرض من هم
    [few] { $taken } من { $capacity } أماكن مأخوذة، وينتظر { $waiting } أشخاص: عرض من هم
   *[other] { $taken } من { $capacity } أماكن مأخوذة، وينتظر { $waiting } شخصًا: عرض من هم
}
sign-up-list-not = هذه الجلسة ليست بالاشتراك في الوقت الحالي. ومن اشترك من قبل يبقى في القائمة.
sign-up-list-none = لم يشترك أحد بعد
sign-up-list-none-hint = يشترك المقبولون ومن وردت تسجيلاتهم من صفحاتهم الشخصية بعد نشر الجلسة.
sign-up-list-state = المكان
sign-up-list-since = منذ
sign-up-list-taken = له مكان
sign-up-list-waiting = في الدور: { $place }
sign-up-list-remove = رفع
sign-up-list-remove-named = رفع { $name } من القائمة
sign-up-remove-title = هل تريدون رفع هذا الشخص من القائمة؟
sign-up-remove-text = يفقد { $name } مكانه في «{ $session }» أو في دورها، ويتلقى رسالة. ويحصل التالي في الدور على المكان. ويبقى المقعد في البرنامج.
sign-up-remove-button = نعم، رفع من القائمة
sign-up-removed = رُفع الشخص من القائمة.

## The session's form
attendance-title = من يحضر
attendance-who = الجلسة مخصصة لـ
attendance-everyone = جميع المشاركين في البرنامج
attendance-delegations = بعض الوفود
attendance-sign-up = من يشتركون، ما دامت هناك أماكن
attendance-present = الوفود
attendance-present-hint = أهل بلد (بحسب الجنسية) أو مؤسسة. وبين القوسين: عدد المسجلين.
attendance-present-none = لم يسجل أحد بعد؛ يمكنكم ذكر بلد أو مؤسسة أدناه.
attendance-counted = { $name } ({ $count })
attendance-other-country = بلد آخر
attendance-other-institution = مؤسسة أخرى
attendance-other-institution-hint = كما يكتبها الأشخاص في تسجيلهم.
attendance-places = الأماكن
attendance-places-hint = كم شخصًا يمكنهم الاشتراك. ومن يأتي بعد ذلك ينتظر في الدور.
attendance-for = إلى { $delegations }
attendance-by-sign-up = { $capacity ->
    [zero] بالاشتراك: لا أماكن
    [one] بالاشتراك: مكان واحد
    [two] بالاشتراك: مكانان
    [few] بالاشتراك: { $capacity } أماكن
    [many] بالاشتراك: { $capacity } مكانًا
   *[other] بالاشتراك: { $capacity } مكان
}
