### The public page of a programme, its timetable and its day strip.

## Where it stands
public-standing-not-yet = لم يُفتح باب التسجيل بعد
public-standing-open = باب التسجيل مفتوح
public-standing-full = اكتمل العدد، قائمة انتظار
public-standing-closed = أُغلق باب التسجيل
public-draft-notice = هذه مسودة. لا يرى هذه الصفحة إلا منظّموها.

## Registering
public-register = التسجيل
public-register-waiting = الانضمام إلى قائمة الانتظار
public-register-hint = لا تحتاجون إلى حساب. سيصلكم بالبريد الإلكتروني رابط لتأكيد تسجيلكم والاطلاع عليه وتعديله.
public-register-from = فتح باب التسجيل
public-register-until = آخر موعد للتسجيل
public-seats-free = { $count ->
    [zero] لا توجد مقاعد شاغرة
    [one] مقعد شاغر واحد
    [two] مقعدان شاغران
    [few] { $count } مقاعد شاغرة
    [many] { $count } مقعدًا شاغرًا
   *[other] { $count } مقعد شاغر
}
public-seats-of = { $capacity ->
    [zero] لا توجد مقاعد
    [one] مقعد واحد، الشاغر منه: { $free }
    [two] مقعدان، الشاغر منهما: { $free }
    [few] { $capacity } مقاعد، الشاغر منها: { $free }
    [many] { $capacity } مقعدًا، الشاغر منها: { $free }
   *[other] { $capacity } مقعد، الشاغر منها: { $free }
}
public-full = جميع المقاعد مشغولة
public-full-hint = لا يزال بإمكانكم التسجيل. وستُدرجون في قائمة الانتظار ويُحفظ ترتيبكم فيها.
public-not-yet = لم يُفتح باب التسجيل بعد
public-not-yet-hint = يُفتح في:
public-closed = أُغلق باب التسجيل
public-closed-hint = لم تعد تُقبل تسجيلات جديدة. إذا كنتم قد سجّلتم، فاستخدموا الرابط الوارد في رسالتكم الإلكترونية.
public-running = هذا البرنامج جارٍ الآن
public-finished = انتهى هذا البرنامج
public-finished-hint = يبقى الجدول الزمني هنا لمن شاركوا.
public-cancelled = أُلغي هذا البرنامج
public-cancelled-hint = لن يُعقد البرنامج. وقد أُبلغ المسجّلون بذلك بالبريد الإلكتروني.
public-link-again = هل سبق أن سجّلتم؟ إعادة إرسال الرابط إليّ

## Facts
public-facts = لمحة سريعة
public-stays = المراحل
public-host = المؤسسة المضيفة
public-partners = الشركاء
public-strand = مجال العمل
public-languages = اللغات
public-seats = المقاعد
public-funding = التمويل
public-agreement = الاتفاق

## Timetable
public-timetable = الجدول الزمني
public-timetable-empty = الجدول الزمني غير جاهز بعد.
public-timetable-both = يُعرض كل وقت بتوقيت الموقع أولًا، ثم بتوقيتكم.
public-timetable-site = يُعرض كل وقت بتوقيت الموقع. اختاروا منطقتكم الزمنية لعرضه بتوقيتكم أيضًا.
public-calendar = في تقويمكم
public-calendar-hint = اشتركوا ليتابع تقويمكم كل تغيير في الجدول الزمني. أما الملف المُنزَّل فلا يتغير.
public-calendar-subscribe = اشتراك
public-calendar-download = تنزيل
public-print-hint = لطباعة هذه الصفحة، استخدموا أمر الطباعة في متصفحكم.
# Instead of a second time that would be the same as the first.
timetable-same = الوقت نفسه

## The picture of one day: a row for each place, a bar for each session
strip-heading = يوم واحد في كل مكان
# $day is a date: "Monday, 1 March 2027 at each place".
strip-title = { $day } في كل مكان
strip-days = الأيام
strip-shifts = − اليوم السابق، + اليوم التالي

## Names of languages
tongue-ar = العربية
tongue-en = الإنكليزية
tongue-es = الإسبانية
tongue-fr = الفرنسية
tongue-ru = الروسية
tongue-zh = الصينية
