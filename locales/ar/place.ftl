### Institutions, sites, strands and country groups, as the staff keeps them.

place-name = الاسم
# $language is the name of a language: "Name in French".
place-name-in = الاسم باللغة { $language }
place-address = العنوان
place-city = المدينة
place-country = البلد
place-languages = اللغات
place-deleted = تم الحذف.
place-delete-title = هل تريدون الحذف؟

place-institutions = المؤسسات
place-institutions-empty = لا توجد مؤسسات هنا. أضيفوا الأولى، أو غيّروا البحث.
place-institution-new = مؤسسة جديدة
place-institution-edit = تعديل المؤسسة
place-institution-delete = ستُحذف { $name }. لا يمكن التراجع عن هذا الإجراء. ويُرفض الحذف ما دام أحد البرامج يذكر المؤسسة.

place-sites = المواقع
place-sites-empty = لا توجد مواقع هنا. أضيفوا الأول، أو غيّروا البحث.
place-site-new = موقع جديد
place-site-edit = تعديل الموقع
place-site-delete = سيُحذف { $name }. لا يمكن التراجع عن هذا الإجراء. ويُرفض الحذف ما دامت تُعقد في الموقع جلسة.
place-hours = ساعات العمل
place-hours-hint = بتوقيت الموقع. إذا تركتموها كلها فارغة فالموقع مفتوح في أي وقت.
place-holidays = العطل
place-holidays-hint = عطلة في كل سطر: اليوم، أو أول يوم وآخر يوم، والاسم. مثلًا: 2027-05-01 عيد العمال، أو 2027-10-01 – 2027-10-07 العيد الوطني
place-zone-hint = التوقيت المعمول به في الموقع. ولا يمكن تغييره بعد تحديد جلسات فيه.

place-strands = مجالات العمل
place-strands-explanation = يُعلن عن كل برنامج ضمن مجال عمل. وتُعرض المجالات بهذا الترتيب.
place-strand-new = مجال عمل جديد
place-strand-edit = تعديل مجال العمل
place-strand-delete = سيُحذف «{ $name }». لا يمكن التراجع عن هذا الإجراء. ويُرفض الحذف ما دام أحد البرامج ينتمي إليه.
place-position = الترتيب
place-position-hint = عدد صحيح. ويأتي الأصغر أولًا.

place-groups = مجموعات البلدان
place-groups-explanation = ينتمي البلد إلى مجموعة من يوم معين إلى يوم آخر. يُرجى مراجعة قوائم الأمم المتحدة من حين إلى آخر.
place-group = المجموعة
place-group-hint = الاسم المختصر بالإنكليزية، مثل LDC (أقل البلدان نموًا) أو LLDC (البلدان النامية غير الساحلية) أو SIDS (الدول الجزرية الصغيرة النامية).
place-member-new = إضافة بلد إلى مجموعة
place-member-edit = تعديل العضوية
place-member-delete = سيُحذف { $country } من المجموعة { $group } كأنه لم ينتمِ إليها قط. إذا كان البلد قد خرج من المجموعة، فحدّدوا يوم خروجه بدلًا من ذلك.
place-member-today = عضو اليوم
place-members = { $count ->
    [zero] لا أعضاء اليوم
    [one] عضو واحد اليوم
    [two] عضوان اليوم
    [few] { $count } أعضاء اليوم
    [many] { $count } عضوًا اليوم
   *[other] { $count } عضو اليوم
}
place-since = منذ
place-since-hint = اليوم الأول من العضوية. يُترك فارغًا إذا كان الأمر كذلك دائمًا.
place-until = حتى
place-until-hint = اليوم الذي يخرج فيه البلد أو خرج فيه. يُترك فارغًا إن لم يوجد.
