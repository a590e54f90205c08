### Pages for those who run programmes.

organise-title = البرامج التي تنظّمونها
organise-new = برنامج جديد
organise-all = برامجكم
organise-search-hint = جرّبوا كلمات أقل. يجري البحث في العناوين والمدن والمضيف والأوصاف.
organise-sites = المواقع
organise-institutions = المؤسسات
organise-empty = لا تنظّمون أي برنامج بعد
organise-empty-hint = أنشئوا برنامجًا: يبقى مسودة لا يراها غيركم إلى أن تنشروه. ويكفي للبدء نوع وعنوان وتواريخ ومنطقة زمنية.
organise-programme = البرنامج
organise-status = الحالة
organise-dates = التواريخ
organise-cities = المدن
organise-seats = المقاعد
organise-seats-of = { $taken } من { $capacity }
organise-actions = الإجراءات

## The overview of one programme
organise-seats-taken = المقاعد المشغولة: { $taken } من { $capacity }
organise-seats-waiting = الخادوم لا يستجيب. وقد يكون هذا العدد قديمًا.
organise-registrations = التسجيلات
organise-public-page = الصفحة العامة
organise-edit = تعديل البرنامج
organise-publish = نشر
organise-publish-hint = لا يرى هذه المسودة إلا المنظّمون. وبعد نشرها يستطيع الجميع العثور على البرنامج، ويمكن التسجيل فيه فور فتح باب التسجيل.
organise-publish-needs-session = هذه مسودة لا يراها إلا المنظّمون. أضيفوا جلسة واحدة على الأقل؛ وعندئذ يمكنكم نشرها.
organise-facts = البيانات
organise-opens = فتح باب التسجيل
organise-closes = إغلاق باب التسجيل
organise-sessions = الجدول الزمني
organise-sessions-empty = لا توجد جلسات بعد
organise-sessions-empty-hint = أضيفوا المحاضرات والزيارات والوجبات والتنقلات بالتوقيت المحلي للمكان. ويراها كل مشارك بتوقيته أيضًا.
organise-session-new = إضافة جلسة
organise-session-edit = تعديل الجلسة
organise-clash = يُرجى التحقق
organise-legs = المراحل
organise-legs-empty = لا توجد مراحل بعد. أضيفوا الإقامات بترتيب السفر، ليعرف الناس إلى أين يتجه البرنامج.
organise-leg-new = إضافة مرحلة
organise-leg-edit = تعديل المرحلة
organise-organisers = المنظّمون
organise-organiser-add = إضافة منظّم
organise-ending = إنهاء البرنامج أو إلغاؤه
organise-finish = إنهاء البرنامج
organise-finish-text = سيُعرض «{ $title }» على أنه انتهى، ولن يتمكن أحد من التسجيل فيه بعد ذلك. تنتهي البرامج تلقائيًا بانقضاء يومها الأخير، فلا تحتاجون إلى هذا إلا لإنهاء برنامج قبل موعده.
organise-cancel = إلغاء البرنامج
organise-cancel-text = سيُعرض «{ $title }» على أنه ملغى. وسيتلقى كل من تأكد تسجيله رسالة إلكترونية، وتُسحب مواعيد التقويم التي أُرسلت. لا يمكن التراجع عن هذا الإجراء.

organise-done-created = تم حفظ المسودة. أضيفوا الآن الجلسات.
organise-done-published = تم نشر البرنامج.
organise-done-finished = تم إنهاء البرنامج.
organise-done-cancelled = تم إلغاء البرنامج. والرسائل في طريقها.
organise-done-removed = تمت الإزالة.
organise-done-restored = تمت الاستعادة.

## What is possible and yet probably not meant
organise-warnings = يُرجى التحقق

## Somebody else was quicker
organise-changed = عدّل شخص آخر هذه البيانات منذ أن فتحتم الصفحة
organise-changed-hint = ما كتبتموه لا يزال هنا ولم يُحفظ بعد. وإذا حفظتم الآن، حلّ محل ما كتبه الشخص الآخر.
organise-changed-look = الاطلاع على المحفوظ الآن (يُفتح في علامة تبويب جديدة)

## The form of a programme
organise-part-what = ماهية البرنامج
organise-field-kind = النوع
organise-field-strand = مجال العمل
organise-part-texts = العنوان والنص
organise-part-texts-hint = يلزم عنوان بلغة واحدة. وحيثما لم تتوافر لغة ما، يُعرض النص الإنكليزي، أو غيره عند عدم وجوده، مع الإشارة إلى ذلك.
organise-more-languages = لغات أخرى
# For instance: Title (French)
organise-field-in = { $field } (باللغة { $language })
organise-field-title = العنوان
# Beside the label, where a field that need not be filled in is marked as optional.
organise-field-title-mark = مطلوب بلغة واحدة على الأقل
organise-field-description = الوصف
organise-part-when = الموعد
organise-field-starts-on = اليوم الأول
organise-field-ends-on = اليوم الأخير
organise-field-home-zone = المنطقة الزمنية الأساسية
organise-field-home-zone-hint = تُحدَّد المهل والجلسات المعقودة عن بُعد بتوقيت هذه المنطقة. أما الجلسات المعقودة في موقع ما فبتوقيت منطقة ذلك الموقع.
organise-part-registration = التسجيل
organise-part-registration-hint = جميع الأوقات بتوقيت المنطقة الزمنية الأساسية.
organise-field-opens-date = يوم فتح التسجيل
organise-field-opens-time = ساعة فتح التسجيل
organise-field-closes-date = يوم إغلاق التسجيل
organise-field-closes-time = ساعة إغلاق التسجيل
organise-field-capacity = عدد المقاعد
organise-field-acceptance = القبول
organise-part-languages = اللغات
organise-field-languages = لغات العمل
organise-field-languages-hint = اللغات التي يستطيع المشاركون متابعة البرنامج بها.
organise-part-whence = المؤسسات والتمويل
organise-field-host = المؤسسة المضيفة
organise-field-partners = الشركاء
organise-no-institutions = لا توجد مؤسسات للاختيار من بينها بعد.
organise-add-institution = إضافة مؤسسة
organise-field-funding = مصادر التمويل
organise-field-funding-hint = مصدر واحد في كل سطر.
organise-field-agreement = مرجع الاتفاق
organise-field-agreement-hint = مذكرة التفاهم أو وثيقة المشروع التي ينبثق منها هذا البرنامج.

## The form of a city
organise-field-city = المدينة
organise-field-country = البلد
organise-field-leg-starts-on = اليوم الأول هناك
organise-field-leg-ends-on = اليوم الأخير هناك
# Above a form that asks for days.
organise-programme-dates = تواريخ البرنامج: { $dates }.

## The form of a session
organise-field-session-kind = النوع
organise-field-session-title = العنوان
organise-field-notes = ملاحظات للمشاركين
organise-part-place = المكان
organise-field-site = الموقع
# An entry in the list of sites.
organise-site-online = عن بُعد (المنطقة الزمنية: { $zone })
organise-site-named = { $city } – { $site } (المنطقة الزمنية: { $zone })
organise-no-sites = لا توجد مواقع للاختيار من بينها بعد.
organise-add-site = إضافة موقع
organise-field-address = عنوان الاجتماع على الإنترنت
organise-field-address-hint = للجلسات المعقودة عن بُعد. ويمكن إضافته لاحقًا.
organise-part-time = الوقت
organise-part-time-hint = كما تشير إليه الساعات في الموقع؛ وللجلسات المعقودة عن بُعد، بتوقيت المنطقة الزمنية الأساسية.
organise-field-date = التاريخ
organise-field-time = وقت البداية
organise-field-minutes = المدة بالدقائق
organise-field-offset = أيّ الوقتين؟
organise-field-offset-hint = تُؤخَّر الساعات في ذلك اليوم فتشير إلى هذا الوقت مرتين.
organise-offset-first = الأول، قبل تأخير الساعات ({ $offset })
organise-offset-second = الثاني، بعد تأخير الساعات ({ $offset })
organise-gap = تتخطى الساعات الوقت الذي كتبتموه. اختاروا أحد الوقتين المجاورين:
organise-use-time = استخدام { $moment }
organise-save-and-another = الحفظ وإضافة جلسة أخرى

## Removing
organise-session-delete = هل تريدون حذف هذه الجلسة؟
organise-session-delete-text = ستُزال «{ $title }» من الجدول الزمني نهائيًا.
organise-leg-delete = هل تريدون حذف هذه المرحلة؟
organise-leg-delete-text = ستُزال المرحلة { $city } من البرنامج. وتبقى الجلسات المعقودة فيها.

## Organisers
organise-field-email = عنوان البريد الإلكتروني
organise-field-email-hint = لشخص يحق له بالفعل تسجيل الدخول هنا.
