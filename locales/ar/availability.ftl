### /availability: when an expert is free.

availability-title = أوقات تفرغي
availability-unsaid = لم تذكروا بعد متى تكونون متفرغين. ابدؤوا بساعاتكم المعتادة في الأسبوع.
availability-inactive = لستم على قائمة الخبراء في الوقت الحالي: لا يطلب منكم أحد جلسات جديدة. إذا كان ذلك خطأ فيُرجى مراسلة أحد المنظمين.
availability-zone = تُقرأ ساعاتكم بتوقيت { $place }.
availability-profile = تغيير المنطقة الزمنية أو الملف الشخصي
availability-removed = تمت الإزالة.

## Hours of the week
availability-hours = ساعات الأسبوع
availability-hours-hint = متى تكونون متفرغين عادة للجلسات، بتوقيتكم. اتركوا اليوم فارغًا إن لم تكونوا متفرغين.
availability-same = ساعات يوم الاثنين تسري أيضًا من الثلاثاء إلى الجمعة

week-mon = الاثنين
week-tue = الثلاثاء
week-wed = الأربعاء
week-thu = الخميس
week-fri = الجمعة
week-sat = السبت
week-sun = الأحد
week-hint = من وإلى، مثلًا 9-12:30, 14-17. بعد منتصف الليل: 22-2. اليوم كله: 0-24.
week-whole-day = اليوم كله

## The three lists
availability-list-day = أيام مختلفة
availability-list-absence = فترات الغياب
availability-list-travel = الأسفار
availability-hint-day = في مثل هذا اليوم تُحسب هذه الساعات وحدها لا ساعات الأسبوع.
availability-hint-absence = في هذه الأيام لا تكونون متفرغين إطلاقًا.
availability-hint-travel = في هذه الأيام تُقرأ ساعاتكم بتوقيت المكان الذي تكونون فيه.
availability-new-day = إضافة يوم مختلف
availability-new-absence = إضافة غياب
availability-new-travel = إضافة سفر
availability-field-date = اليوم
availability-field-hours = الساعات
availability-field-hours-hint = من وإلى، مثلًا 9-12:30, 14-17. اتركوها فارغة إن لم تكونوا متفرغين في هذا اليوم.
availability-field-first = أول يوم
availability-field-last = آخر يوم
availability-field-last-mark = إذا كانت أكثر من يوم
availability-field-zone = المنطقة الزمنية هناك
availability-field-note = ملاحظة
availability-field-note-hint = يراها المنظمون.
# A day with its hours, or days with the place of a journey.
availability-entry = { $dates }: { $what }
availability-remove = هل تريدون إزالة هذا البند؟
availability-remove-text = سيُزال: { $name }.

## The next weeks
availability-weeks = الأسابيع الأربعة القادمة
availability-weeks-hint = كما تنتج عن كل ما ذُكر أعلاه. لا تُطرح منها الجلسات المتفق عليها.
availability-with = اعرض أيضًا بتوقيت
availability-day = اليوم
availability-free = متفرغ
availability-today = اليوم
availability-not-free = غير متفرغ
availability-why-absence = غياب
availability-why-day = يختلف عن الأسبوع
availability-why-week = لا ساعات في هذا اليوم من الأسبوع
availability-why-travel = في سفر: { $place }
# Below a drawing of the days; the bars are what is free.
availability-strip = ساعات التفرغ بتوقيت { $place }
