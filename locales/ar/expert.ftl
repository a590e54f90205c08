### Experts: becoming one, and the organisers' list of them.

expert-become = هل تقدمون جلسات؟
expert-become-text = أخبرونا بما تعرفونه ومتى تكونون متفرغين. عندها يستطيع المنظمون أن يطلبوا منكم جلسات بالبريد في ساعات تناسبكم.
expert-become-button = أقدّم جلسات بصفتي خبيرًا
expert-profile = ملفي بصفتي خبيرًا
expert-profile-text = به يجدكم المنظمون.

## The profile
expert-fields = مجالات الخبرة
expert-fields-hint = مجال في كل سطر، مثلًا: التصنيع الزراعي.
expert-languages = اللغات
expert-languages-hint = التي يمكنكم تقديم جلسة بها.
expert-institution = المؤسسة
expert-zone = المنطقة الزمنية الأصلية
expert-zone-hint = تُقرأ ساعات الأسبوع بتوقيتها.

## /organise/experts
expert-list-title = الخبراء
expert-none = لا يوجد خبراء بعد
expert-none-hint = أضيفوا الأول؛ وستسأله رسالة عن أوقات تفرغه.
expert-search = الاسم أو المجال أو المؤسسة
expert-search-language = يتحدث
expert-search-all = بما في ذلك من رُفعوا من القائمة
expert-new = إضافة خبير
expert-new-text = يتلقى رسالة تطلب منه ذكر أوقات تفرغه. ومن كان يسجّل الدخول هنا بالفعل يحتفظ باسمه ولغته.
expert-new-button = إضافة وإرسال الرسالة
expert-email-hint = تُرسل الدعوات إلى الجلسات إلى هذا العنوان.
expert-lang = لغة رسائلنا
expert-added = تمت الإضافة. الرسالة في طريقها.
expert-badge-off = خارج القائمة
expert-badge-unsaid = لم يذكر متى يتفرغ

## One expert
expert-edit = ملف { $name }
expert-now = الوقت هناك الآن
expert-confirmed = أوقات التفرغ
expert-unsaid = لم يذكر هذا الخبير بعد متى يكون متفرغًا.
expert-switch-off = رفع من القائمة
expert-switch-on = إعادة إلى القائمة
expert-switched-off = رُفع من القائمة: لن يُقترح هذا الخبير لجلسات جديدة. وما اتُّفق عليه يبقى.
expert-switched-on = عاد إلى القائمة.
