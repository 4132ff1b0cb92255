// Syllables in use, from rare to everyday. A torn or glued word is mended only into these, the commoner the surer.
// Counted over the legal texts and sample charters that come with the product, folded by foldSyllable; group 0 holds the
// syllables known to be in use that those texts do not have.

export const SYLLABLES_BY_FREQUENCY: readonly string[] = [
  // 0
  'bả bã bách bại bang bàng báng banh bành bay băm bằm bẵng bắp bặt bấc bẩm bấm bần bẩn bấp bập bâu bấu bậu bây bầy bẩy bè bẽ bé bẹ bén bẹn beo' +
    ' bèo bẻo bẹp bễ bế bệ bệch bện bênh bết bệt bệu bì bỉ bĩ bìa bịa bích bịch biếc biền biêng biếng bím bịn bính bịp bít bịt bõ bọ bòi bom bỏm' +
    ' bòn bọn bòng bỏng bọng bót bọt bô bồ bộc bối bội bồn bổn bộn bông bồng bống bộng bốp bột bơ bở bợ bời bơm bợm bợn bủ bú bụ bua búa bục bùi' +
    ' búi bung bùng búng buồi buông buồng buốt búp bụt bừa bựa bực bưng bửng bươi bưởi bươm bướm bươn bướng bươu bứt bưu cạ cạch cám cạm càn cạn' +
    ' càng cảng cào cảo cạo cáp càu cáu cay cảy cáy cạy cắc cặc căm cằm cặm cằn cắn cặn căng cẳng cấc câm cẩm cẩn cấn cật cẩu cầy chà chả chạ' +
    ' chác chạch chải chái chàm chan chán chạn chang chàng chạng chanh chành chạnh chao chảo cháo chay chày chắc chằn chăng chẳng chặng chắt châm' +
    ' chầm chần chẩn chấn chập chật châu chầu chấu chậu chây chầy chẻ chém chèn chèo chéo chét chề chếch chệch chễm chếnh chì chích chiên chiền' +
    ' chiếp chiêu chình chíp chít chịt chiu chò chõ choáng choạng chóc chọc chòi chói chòm chỏm chong chõng chóp chót chốc chồi chồm chốn chộn' +
    ' chông chổng chộp chột chơ chớm chơn chớp chợt chua chúa chục chui chũi chúi chum chùm chúm chụm chun chùng chuốc chuộc chuôi chuồi chuỗi' +
    ' chuối chuồn chuông chuộng chuốt chụp chút chụt chư chừ chực chưng chững chước chược chưởng chướng cọ cóc cọc cỏi cõi còm cỏn cong còng cóng' +
    ' cọng cóp cọp cót cồ cốc cộc cỗi cội cồm cốm côn cồn cổn cồng cống cốp cỡ cởi cỡm cơn cớn cu cú cua cúa cúc cui cùi cũi cúi cùm cúm cun cuội' +
    ' cuỗm cuồn cuốn cuộn cuồng cuống cuộng cúp cụp cút cụt cừ cự cưa cứa cựa cưng cứng cước cưỡi cườm cứt cừu da dả dã dác dai dãi dái dám dạm' +
    ' dàn dạn dàng dáng dào dạo dát dạt dàu day dày dặc dăm dằm dặm dăn dằn dằng dẳng dắng dặt dầm dẫm dấm dậm dấn dấp dật dẫu dấy de dè dẻ dẽ' +
    ' dẻo dề dế dĩ dí dìa dĩa diếc diêm diềm diễm diên diệp diết diệt diêu diều diệu dìm dính dìu dó dóc doi dòm dỏm don dõng dôi dồi dỗi dội dồn' +
    ' dông dốt dơ dợ dơi dời dớp dũ dụ dua dùa dùi dũi dúi dun duỗi dút dừ dữ dứ dưa dừa dứa dực dưng dừng dửng dược dường đà đả đác đái đam đản' +
    ' đạn đàng đãng đanh đành đao đay đày đảy đáy đắc đăm đằm đẵm đắm đẵn đắn đắng đắt đâm đầm đẫm đấm đậm đấng đật đẩu đậu đẫy đấy đè đẽ đẹn đeo' +
    ' đèo đẽo đét đẹt đễ đế đệ đệm đểnh đêu đểu đì đĩ đìa điếc điên điếng điêu điểu điếu đĩnh đính đít địt đìu địu đo đò đõ đọ đóa đoái đoản đoán' +
    ' đóc đọi đom đóm đong đòng đọng đót đố đỗi đồm đốm đốn độn đổng đống đốp độp đơ đờ đớ đới đợi đơm đởm đờn đớn đớp đù đú đụ đùa đũa đục đui' +
    ' đùi đúm đun đung đùng đuốc đuôi đuối đuột đút đụt đừ đứ đứa đực đừng đựng đước đười đượm đứt é én eo éo ê gã gá gạ gác gai gài gãi gan gàn' +
    ' gán gang ganh gành gao gào gáo gau gay gảy gãy gằm gắm gặm găng gắng gặng gắp gắt gấc gầm gẫm gấm gậm gân gập gật gâu gầu gẫu gấu gầy ghè' +
    ' ghẻ ghé ghen ghét ghê ghềnh ghì ghiền ghìm gỉ giạ giãi giam giàn giang giáng giảnh giào giày giãy giăm giặm giăng giằng giẻ gieo giéo giẹp' +
    ' giếc giò giỏ giọ giói giọi giòn giong gióng giọng giối giội giở giời giỡn giú giùi giùm giừ giương giường giựt go gõ gon gọng gót gô gồ gồi' +
    ' gối gội gộp gột gờ gở gỡ gợi gờm gớm gợn gù gụ gục gừng gươm gượm gượng ha hả há hãi ham hàm hãm hám hạm hán hãng háng hạng hao hảo háo hạo' +
    ' hạp hau háu hãy háy hắc hăm hằm hắn hẵng hắt hâm hầm hậm hân hận hập hất hâu hấu hầy hẩy hé hẹ hèm hẻm hen hẹn heo hèo hẻo héo hét hề hể' +
    ' hếch hên hến hểnh hì hí hiềm hiếm hiên hiển him hĩnh hít hiu ho hò hoác hoài hoại hoán hoảng hoành hoạnh hoắc hoẵng hóc hoe hoen hòi hói' +
    ' hom hỏm hõm hóm hong hóng họng hót hổ hốc hộc hôi hổi hối hồn hổn hông hồng hổng hống hộp hốt hột hơ hờ hở hớ hời hỡi hợi hờn hớn hớp hớt' +
    ' hù hú hùa húc hục huê huệ huếch huênh hủi hùm hụm hun hủn húng hụt huých huyên huyền huyễn huỳnh huýt hừ hực hừng hửng hứng hường hươu ì ỉ' +
    ' ị ỉm kẽ kẹ kẽm kén keo kèo kép kẹp két kẹt kệ kếch kệch kềnh kều kha khà khạc khải khái kham khảm khan khản khán khang khảng khanh khảnh' +
    ' kháo khát kháu khay kháy khăm khẳm khắm khăng khẳng khắp khắt khấc khấm khấp khập khất khật khâu khấu khè khẽ khé khép khét khê khế khệ' +
    ' khểnh khệnh khêu khì khỉ khía khiêm khiếm khiến khiếp khiết khiêu khin khinh khít khịt khò khoác khoai khoái khoang khoáng khoanh khoát' +
    ' khoắng khoắt khoe khoeo khoét khom khòm khọm khố khốc khôn khổn khốn khổng khơ khờ khớp khù khủ khú khụ khua khuân khuẩn khuất khuây khuấy' +
    ' khục khuê khuếch khui khum khúm khùng khủng khuya khuyển khuynh khuỷu khuỵu khừ khử khước khươn khướt khứu kị kìa kịch kiềm kiền kiễng kiếp' +
    ' kiết kiệt kiêu kiều kiểu kìm kình kít la lả lã lác lách lạch lài lải lam lảm lạm lãn lang lảng lạng lanh lạnh lào lảo lão láo lạo láp lạp' +
    ' làu lảu láu lay lảy láy lạy lắc lặc lằm lẳm lắm lằn lẳn lặn lằng lẳng lắt lặt lấc lầm lẩm lẫm lấm lân lẩn lấp lất lật lẩu lậu lầy lẩy lẫy' +
    ' le lé lẹ lem lèm lém lẹm len lèn lẻn lén lẹn leo lèo lẽo léo lẹo lép lẹp lét lể lếch lết lều lếu lì lị lia lìa lịa liếc liêm liềm liếm liễn' +
    ' liến liệng liếp liệp liều liễu lìm lịm lính líp liu lịu lò lõ ló lọ lòa loài loan loàn loang loảng loãng loáng loạng loanh loay loắt lóc' +
    ' loi lòi lõi lói lọi lòm lõm lóm lọm lon lòn lỏng lõng lóng lọng lót lọt lồ lổ lố lốc lộc lồi lội lổm lốm lộm lồn lốn lộn lông lổng lộng lốp' +
    ' lộp lốt lơ lờ lở lỡ lợ lơi lới lờm lợm lởn lớt lợt lu lù lú lụ lùa luẩn lủi lũi lúi lụi lùm lũm lùn lủn lún lung lùng lủng lúng luộc luôm' +
    ' luộm luôn luồn luông luồng luống lút luyến lư lừ lữ lự lừng lửng lững lựng lười lưỡi lươm lượm lươn lường lưỡng lướng lướt lựu mác mạc mạch' +
    ' mài mải mãi man màn mán màng mảng manh mành mảnh mánh mao mào máo mát mạt mau may mảy măm mắm măn mằn mẳn mắn mặn mắng mắt mẩm mẫm mân mần' +
    ' mẩn mẫn mấp mập mầu mấu mây mẩy me mè mẻ mé mem mén meo mẻo méo mẹo mép mẹp mẹt mề mế mếch mềm mền mến mênh mệnh mệt mếu mi mì mỉ mí mị mia' +
    ' mỉa mía miên miến miện miệng miết miêu miễu mỉm mím min mìn mịn mít mịt mo mò mỏ móc moi mòi mỏi mói mom móm mon mong mòng mỏng mọng móp' +
    ' mót mọt mỗ mố mộc mồi môm mồm mồn mống mộng mơ mờ mớ mơi mớm mơn mởn mu mù mủ mú mụ múa múc mui mùi mủi múi mùn mủn mún mụn mung mủng muôi' +
    ' muỗi muối muội muôn muộn muông muống mút mửa mứa mường mướp mượt mứt nả ná nạ nác nạc nách nai nài nái nám nàn nản nán nang náng nanh nành' +
    ' nạnh nao não náo nạp nạt nau náu nảy nãy nạy nắc nặc năn nằn nắn nặn nằng nắng nắp nấc nầm nậm nẫng nấp nập nâu nẫu nậu nây nầy nẩy ne nè' +
    ' nẻ né nem ném nén nẻo néo nẹp nê nề nệ nếm nệm nện nga ngà ngã ngạc ngai ngài ngải ngãi ngái ngại ngàm ngám ngàn ngán ngạn ngáng ngảnh' +
    ' ngạnh ngao ngào ngão ngáo ngạo ngáp ngát ngạt ngau ngáu ngáy ngắc ngăm ngắm ngẵng ngặt ngâm ngầm ngẫm ngấm ngẩn ngẫn ngấn ngấp ngất ngật' +
    ' ngâu ngẫu ngấu ngậu ngây ngầy ngấy nghè nghé nghẽn nghén nghẹn nghẹt nghếch nghển nghênh nghễnh nghêu nghì nghĩ nghiền nghiêng nghiệt ngò' +
    ' ngó ngoa ngoái ngoan ngoạn ngoao ngoặc ngoằn ngoằng ngoắt ngóc ngọc ngoe ngoéo ngỏm ngón ngọn ngong ngóng ngót ngổ ngỗ ngố ngộ ngốc ngộc' +
    ' ngôi ngồn ngổn ngốn ngông ngồng ngỗng ngốt ngột ngờ ngỡ ngớ ngơi ngời ngợi ngớp ngớt ngú nguẩy ngúc ngục ngùi ngụm nguội ngụy nguyền nguyệt' +
    ' ngừ ngửa ngứa ngực ngửi ngưng ngửng ngước ngươi ngường ngượng ngưu nha nhả nhá nhác nhách nhai nhài nhãi nhái nham nhàm nhảm nhám nhàn nhạn' +
    ' nhang nhãng nháng nhành nhao nhào nhão nháo nhạo nháp nhát nhạt nhàu nhay nhày nháy nhạy nhăm nhắm nhặm nhăn nhằn nhẵn nhăng nhằng nhẳng' +
    ' nhắng nhặng nhắp nhắt nhặt nhầm nhẩm nhấm nhậm nhần nhấn nhấp nhâu nhậu nhây nhầy nhậy nhe nhè nhẽ nhé nhen nheo nhèo nhẽo nhéo nhẹo nhét' +
    ' nhện nhì nhỉ nhí nhị nhích nhiếc nhiệt nhím nhìn nhín nhỉnh nhịp nhít nhíu nho nhó nhọ nhoài nhoáng nhóc nhòe nhoen nhoi nhói nhom nhỏm' +
    ' nhón nhọn nhong nhỏng nhóng nhót nhọt nhô nhố nhôi nhồi nhối nhôn nhộn nhông nhồng nhộng nhơ nhỡ nhợ nhơi nhờn nhớn nhợt nhủ nhũ nhú nhuần' +
    ' nhúc nhủi nhúm nhún nhung nhùng nhúng nhuốm nhuộm nhút nhụt nhụy nhuyễn nhừ nhứ nhựa nhức nhượng nhứt ni nì nỉ nia nĩa niềm niễng niệu nín' +
    ' nịnh nít nịt níu nõ nó nọ nòi nõn nón nong nọng nô nộ nốc nỗi nôm nồm nộm nôn nồng nống nốt nơ nỡ nớ nới nơm nớp nụ nua nục nùi núm nung' +
    ' nũng núng nuối nuốm nuốt nuột nút nứa nức nực nưng nựng nường nướng nượp nứt oa òa oai oải oái oanh óc ọc oi ói om ỏm ỏng óng óp ọp ót ồ ổ' +
    ' ố ộ ốc ôi ổi ối ôm ồm ôn ổng ốp ốt ơ ờ ớ ơi ới ớn ớt phà phác phạch phàm phan phàn phang phàng phảng phanh phao phào phau phay phảy phắc' +
    ' phăm phăng phẳng phắt phẫn phấp phập phất phẫu phây phẩy phe phè phèn pheo phẹt phề phế phệ phên phết phì phỉ phịa phiếm phiến phiêu phim' +
    ' phím phin phình phỉnh phịt phò phoi phòi phom phỏng phót phôi phổi phồn phông phồng phổng phốp phơ phờ phở phới phơn phớt phũ phui phủi' +
    ' phún phung phụt phứa phức phưng phừng phước phướn phượng phứt quạ quạc quách quai quài quải quái quại quàng quãng quáng quánh quạnh quào' +
    ' quát quạt quàu quày quảy quạy quắc quăm quắm quặm quăn quằn quắn quăng quẳng quặng quắp quặp quắt quặt quẩn quẫn quấn quầng quất quật quây' +
    ' quẫy quậy que què quẻ quèn quéo quẹo quẹt quệ quên quện quệt quì quỉ quị quiển quiến quiện quiệt quính quít quịt quơ quờ quở rả rá rách' +
    ' rạch rai rái ram rám ran ràn rán rạn rang ráng rạng rảnh rao ráo rạo ráp rát rạt ray rày rảy ráy răm rắm răn rằn rắn răng rắp rắt râm rầm' +
    ' rẩm rấm rân rần rận rấp rập rất rật rầu rây rầy rẩy re rè rẻ ré rèm ren rén reo rèo rẻo rẹt rê rề rễ rế rệ rên rền rệp rết rêu rệu ri rì rỉ' +
    ' rí ria rỉa rích rịch riết riệt riêu rim rin rịn rinh rình rít rịt rìu ríu rò ró róc rọc roi ròi rói rọi rom ròm róm rón rong ròng róng rót' +
    ' rọt rô rồ rỗ rộ rốc rộc rỗi rôm rốn rộn rồng rổng rỗng rống rốt rơ rờ rỡ rớ rợ rời rợi rờm rởm rợn rợp rớt ru rù rủ rũ rú rua rủa rũa rúc' +
    ' rục rúi rùm rúm run rùn rún rung rùng rủng rúng rụng ruốc ruồi ruổi ruộm ruồng rụt rư rưa rữa rựa rực rưng rửng rười rưới rượi rướm rướn' +
    ' rương rượt rứt sà sả sã sá sạ sác sài sái sàm sạm sàn sán sạn sàng sảng sanh sành sảnh sánh sảo sáo sạo sạp sạt sảy sặc săm sẵn săng sâm' +
    ' sầm sẩm sẫm sấm sậm sần sẩn sấn sấp sập sất sầu sấu sậu sây sầy sẩy sấy se sè sen seo sẹo sét sê sề sễ sệ sên sền sến sếp sệt sêu sếu si sì' +
    ' sỉ sị sỉa siêng siết sin sình sính sít sịt sò sọ soái soán soạt sọc soi sòi sỏi sói sòm son sòng sõng sô sồ sỗ sộ sốc sồi sổi sồng sổng sốt' +
    ' sột sờ sớ sợ sợi sơn sờn sớt su sù sú sụ sủa sục sui sùi sủi sùm sụm sun sùng sủng sũng suôn sút sụt suy suyễn sứ sưa sứa sực sưng sừng' +
    ' sửng sững sưởi sườn sương sướng sượng sượt sứt sửu tả tã tản tạng tanh tành tánh tạnh tao táo táp tạt tàu táu táy tặc tăm tằm tằn tắn tằng' +
    ' tắp tấc tẩm tần tẩn tấn tấp tâu tấu tậu tầy tẩy tấy te tè tẻ tẽ té tem tèm tém ten tẽn teo tẻo tẹo tép tẹp tét tẹt tê tể tễ tếch tênh tha' +
    ' thà thá thạc thạch thài thàm thám than thản thán thảng thảnh thạnh thào tháo tháp thau thảy tháy thắm thằn thắn thăng thằng thắng thặng' +
    ' thắt thâm thầm thẫm thấm thậm thẩn thận thâu thẩu thấu thây thè thẽ thé thèm thẹn thèo thẹo thép thét thê thề thệ thếch thênh thếp thết' +
    ' thều thỉ thia thìa thịch thiếc thiêm thiền thiển thiến thiếp thiêu thiều thin thinh thình thỉnh thính thịnh thít thiu thịu tho thò thỏ thó' +
    ' thoa thóa thoải thoái thoang thoáng thoạt thoắt thọc thoi thòi thỏi thom thòm thỏm thong thòng thõng thóp thót thọt thô thồ thố thốc thồi' +
    ' thối thồn thổn thốn thộp thốt thơ thở thớ thơi thơm thớt thua thùa thủa thui thùi thủi thúi thum thun thủng thũng thúng thụng thuôn thuồng' +
    ' thuở thụt thùy thúy thuyên thuyền thừ thử thự thưng thừng thược thưỡn thướt thượt ti tì tí tị tia tía tiếc tiềm tiếm tiệm tiệp tiệt tiều' +
    ' tiếu tim tím tịnh tít tịt tiu tò tó toa tỏa toác toạc toái toại toan toản toang toáng toát tóc tọc tòe tóe toét tòi tỏi tom tòm tõm tóm ton' +
    ' tòn tong tỏng tóp tọp tót tọt tồ tộ tồi tống tốp tột tơ tớ tợ tơi tời tởm tợn tớp trã trá trác trạch tràm trảm trám trán tràng trảng trành' +
    ' trảo tráo trạo tráp trát trau tràu trắc trặc trằm trắm trăn trằn trăng trắt trâm trầm trẫm trậm trân trập trẩu trấu trây trầy trẩy trè trẽ' +
    ' trém trèo trẻo tréo trẹo trét trê trề trệ trệt trêu trĩ trịch triền triện triệng triết triều trịnh trĩu tro trỏ tróc trọc trói trọi tróm' +
    ' tron tròng tróng trót trổ trỗ trố trồi trối trội trộn trơ trờ trớ trơi trời trơn trớn trợn trớt trợt tru trủ truân truất trùi trụi trùm' +
    ' trúng trụng truông truồng trút trụt truyện trứ trự trưng trừng trửng trứng trườn trượng trượt tua tủa tuấn tuất tuế tuệ tui tủi túi tụi tum' +
    ' tùm tủm túm tụm tun tung tùng tuôn tuông tuồng tuốt tuột túp tút tụt tuy tủy tụy tuyền tuyết tưa tứa tức tưng tươm tướt tượt tửu u ù ủ ú ụ' +
    ' ùa úa uẩn uất ục uể ủi úi um ùm ùn ủn ung úng uốn uổng úp uỵch uyên uyển ư ừ ứ ưa ứa ức ực ửng ươi ươm ướm ươn ưỡn ướt vả vạc vách vãi vái' +
    ' vại vàm vạm vàn vãn vang vảng vãng váng vanh vành vánh vạnh vát vạt vày vảy vạy vằn vắn vặn văng vằng vẳng vắt vặt vân vần vẩn vấp vập vất' +
    ' vầu vấu vây vầy vẩy vẫy vấy ve vè vé vẻn vẹn veo vèo vẻo véo vẹo vẹt vê vế vện vênh vểnh vết vệt vêu vỉ vĩ vía viêm viền viển vịn vĩnh vịnh' +
    ' vít víu vo vò võ vó vọ vóc vọc voi vòi vói vòm von vòn vón vong võng vóng vót vọt vồ vố vốc vối vội vồn vồng vống vơ vờ vớ vơi vời vợi vớt' +
    ' vợt vù vú vua vùa vúc vùi vùn vụn vung vũng vuốt vuột vút vụt vựa vừng vươn vượn vương vượng vứt vưu xà xạ xách xài xái xam xàm xám xán xao' +
    ' xào xảo xáo xạo xáp xăm xắm xăn xắn xắp xầm xẩm xấp xập xâu xẩu xẻ xé xen xẻn xén xeo xẻo xéo xẹp xẹt xế xệ xếch xên xênh xì xỉ xị xia xỉa' +
    ' xiếc xiêm xiên xiềng xiết xiêu xỉn xinh xịt xịu xo xỏ xó xoa xõa xoan xoàn xoang xoàng xoáy xoăn xoắn xọc xoe xòe xoi xói xom xót xổ xố xốc' +
    ' xộc xổi xối xôm xôn xông xống xốp xốt xơ xờ xớ xơi xởi xới xơm xu xù xú xuân xuê xuề xuể xùi xúm xùng xúng xuồng xút xúy xuyến xức xưng' +
    ' xứng xước xược xương xướng ỷ yếm yến yểng yểu',
  // 1
  'ạ ái bá bám bền bon chinh chóng cục củng dì dối dư dượng đàm đằng địch điệp đoạt đột giản gián giàu góc hải hấp họa hoãn hon hủ hưu kênh' +
    ' khâm khổ khối khống khởi khúc ki kiêm kiếm kiên lãm lặp lận lề liệm liêu loạn lột lụy luyện mạo mầm mẽ ngạch ngon ngu ngư nhan nhắn nhiễu' +
    ' nhọc noãn non nỗ o ồn phi phiền quàn quấy quiên rèn rơi sa sóng tà tạc thảm thang thắc thí thục tỏ tổn trải trần tri trúc trục trùng tụng' +
    ' tựu ướp vinh vô vu vục vững vượt xay yểm',
  // 2
  'bạ bài bạn bạt bật bêu bổng bởi bút cảm cấu cậu chài chạm chánh chẵn ché chén chiếc chiêng chìm choàng chốt chuyền chứ chừa côi cữ cửi cương' +
    ' cữu dạ dang dạng dâm dậy dễ dệt dị diễn dịu dọa duyên đai đảo đáo đe điếm đoan đúc ế gàng gáy gắn ghe giãn giận gioi gùi hạch hái hào hăng' +
    ' hèn hiền hiến hòm hùng húy huyết huynh hứa kè kem khe khéo khung khuôn kích kim lành lẫn lim loạt lọc lỗ lui lừa lứa lưới lượt máu mày mâu' +
    ' mấy mê miếng miệt mọn móng mồ mũi mực mưu na nải nàng nết ngậm ngập nghịch nghiến nghìn ngợm nguy nhiên nhịn nhuận niêu nom nôi nồi nở ổn' +
    ' phái phán phích pho phô phúng quay quận quầy rãi ràng râu rìa riếu rủi ruột rườm sao siêu soóc sót sôi sữa tá tam tảng tạp tân tầng tẩu' +
    ' thạo thất thầu thiêng thím thịt thon thổ thổi thuẫn thửa thượng tọa tòng tôi tồn tráng trễ triệt trinh tròn tù tụ túc túng tuyệt tứ tược' +
    ' tưởng uế út va vạn váy vậy viễn vọng vụng xát xoay xô xua xui',
  // 3
  'ao ấm ấn ấp bác bạch bái bão băng bẫy bấy bậy be bẻ bèn béo bét bê bề bến biển bóc bọc bói bóp bốc bơi bùa bụi bụng buôn buồn bức ca cai can' +
    ' cáng cạnh cạp cát cau cặp cậy chai chạp chảy chắn chắp chẽ cheo chê chênh chìa chiêm chim chọi chổi chối chở chớ chu chúc chúng chuột co' +
    ' còi cố cộ cối cốt cớ cợt cù củ cụm cuốc cười cưỡng cướp cựu dải dại dan dán dặn dần dậu dép dẹp dê di dinh díu dò dong dỗ dốc dở dỡ dù dũng' +
    ' duy dựa đạc đãi đạm đán đáng đạp đặng đâu đếm đĩa điển điệu đỉnh đỏ đòn đốc đôn đồn đợt đu đua đùm đụng đương ếch êm gạt gấp ghế giả giã' +
    ' giác giàng giảng gianh giành giáp giầu giết giễu giục gò gọt gổ guốc hài han hàn hang hạt hầu héc hẹp hi hỉ hiếp hiếu hoạn hoàng hòn hồ hỗn' +
    ' hơi hũ huấn huề hụi hung huyệt hưng hữu im in inh kẻng kẻo kẹo kề kêu khá khao khảo khẩn khấn khí khiển khoan khoán khoảng khoảnh khóc khói' +
    ' khóm khôi khơi khuổi khứ kiêng kiệu kín kíp lái làn lán lãng láng lánh lạt lau lăm lăng lắng lắp lâm lây lè lẻ lẽ lẻo lệnh lình lít long lô' +
    ' lôi lợp lụa lùi lũng lụt lũy lưa lưng lượn lưu mả má mạ mách mai mại mãn mạn máng màu mắc mận mậu men mèo mích mọc mõm món mô mối mông mốt' +
    ' mỡ mũ mưa nan nát nằm nắm nặm nấm nần nấy nét nể nến ngả ngan ngắn ngắt ngần ngọ ngoảnh ngói ngọt ngôn ngơ ngụ nguyễn ngừa ngựa ngược' +
    ' ngưỡng nhã nhạc nhãn nhàng nhanh nhánh nhảy nhâm nhẫn nhiễm nhiêu nhổ nhớt nhục nhũng nhường niệm no nóc nổi nối núc núi nùng oan oán ỏi' +
    ' ong ô ống ơn pác páo pha phả phách phấn phận phật phen phiện phu phun phùng phụng phút pí pin pù quang quảng quen quế rã ranh rành rào rau' +
    ' rằm rặng rậm rẽ réo rét riềng rọ rổ rối rông rùa rưởi rường sải san sào sáp săn sắn sắp sắt sậy sẽ so song sọt sớm suốt sư sưu tải tàng tào' +
    ' tảo tát tắm tầm tây tề tệ thác thánh thẳm thẳng thắp thập the thềm thêu thiện thìn thoát thói thôm thuần thuế thung thùng thủy thuyết thừa' +
    ' tỉa tiểu tĩnh tô tốc tội tôm tốn tông tồng trà tràn tránh trào trầu trọn trôi trốn trụ trũng truy trụy trữ trưa trướng tu tủ tú tuân túy' +
    ' tựa tước tưới tường ủng vã vá vạ vác vạch vài vải ván vâng vẻ vẽ ven vét ví vỉa viện vỏ vỗ vở vũ vun vữa vướng xả xá xảy xẻng xê xi xí xích' +
    ' xóc xúc xúi xung xuôi xứ xưa',
  // 4
  'ảnh áo âm bảng bánh bào bạo bát bày bắn bậc bận bể bếp biếu bóng bôi bới bớt bù buộc bữa cà cải cãi cam canh cành cánh cày cắm cầm cận cập' +
    ' cất câu cấy chào chạy chăn chặn chấm chậm chân che chè chí chiếm chiều chó chờ chợ chơi chú chủng chữ chửa chứa chửi chừng chứng cò cỏ cổng' +
    ' cột cờ củi cường dành dãy dắt dập dầu dọc dòng du dứt đa đá đài đan đáp đau đập đấu đem đen đèn đẹp đê điền đoài đòi đói đón đô đôi đỡ đuổi' +
    ' gả gạch gần gậy gì giảm giặc giặt giấu giêng giềng gió giỏi giồng giơ giũ góa gói gom hại hanh hẳn hậu hè hiểm hiệp hỏa hoang hô hố hôm hút' +
    ' hủy hư kẻ kèm kém kèn kê khả khám kháng khánh khắc khăn khiêng khoa khô khuyên khuyết kỉ kia kiệm kính lá lai lan lát lăn lặng lâu lầu lê' +
    ' lệch li liền lộ lũ lúa luân luận lục lửa lược lương ma mã mái mạnh mặc măng mật mĩ miền miếu mõ mòn mốc môn mùng mướn mượn nạo nặng nấu neo' +
    ' nên nền ngăn nghi nghiệm nghiên nghiện ngoại ngủ ngữ ngừng nhật nhẹ nhi nhóm nhốt nhờ nhớ nhời nhu nóng nổ nợ nữa phai pháo phẩm phóng phơi' +
    ' phú quà quanh quần quét quê rà rạ rải rãnh rạp rắc rằng rẫy rể rơm rút rửa rước rưỡi sạch say sắc sắm sâu sẻ sim sóc sơ suất súc súng tạ' +
    ' tách tai tái tan tàn tán tày tăng tẳng tặng tắt tâm tấm tận tất tật thách thái thày thân thần thấp thật thẻ then thiên thiệt thiểu thợ thù' +
    ' thú thụ thuật thưa thước tỉ tiệc tiễn tiện tìm tinh tòa tờ tới trại trạm trạng trắng treo trí trích triệu trọ trông trù trương tùy tuyển' +
    ' tuyến tươi úc ưng ưu vai van vắng viếng viết vịt vôi vỡ vuông vườn xanh xâm xấu xếp xôi xuyên yên',
  // 5
  'anh ánh ấy bãi bao bắc bất bầu bệnh bí bia biên biệt bò bó bố bồi bờ buổi bước cách cái cản cảnh căn cắp cắt cân chăm chặt chấp chất chép' +
    ' chết chị chiến chiếu chín chỉnh chịu chỗ chôn chống chùa chuẩn chuồng chuyên chuyển chuyện chữa coi cô cổ cỗ cơm cung cũng cuối cứ cực cứu' +
    ' dài danh dao dạy dấu dây dịch dịp dõi duyệt dương dưỡng đang đảng đạt đặc đắp đặt đầy đẻ đền đích đinh đó đoạn đọc đồ đổ đỗ độc đồi đội' +
    ' đông đốt đời đức e ép gà gánh gạo gặp gặt gây giai gian giao giếng gìn giỗ giống gọi gọn gỗ gốc gương hà hạ hạnh hát hết hiểu hoa hoàn hỏi' +
    ' hỏng hồi hơn huy hưởng i ích kéo khách khau khẩu khen khích khiếu kho khó khóa khỏe khỏi kĩ kịp lạ lạc lãi lãnh lấn lịch liệt liệu linh lo' +
    ' loa loại lòng lỗi lời lớp lúc lựa lượng mạng máy mâm mất mẫu mét miễn minh mó mổ mộ môi mồng mua mùa muốn mừng mương nà nại nạn nay nâng' +
    ' nếp nếu ngành ngay ngân nghèo nghề nghệ nghỉ nghiêm ngòi ngô ngồi ngũ nguyện nhằm nhập nhỏ nhở nhưng niêm niên ninh nông nửa ốm phá phạt' +
    ' phầy phép phê phía phiên phiếu phó phong phúc phục quân quí rõ rồi rộng sai sang sáng sân sĩ soạn soát sông suối sức ta tám tạm táng tay' +
    ' tắc tết thả thai thải thao thăm thầy thấy thích thiết thiếu thiệu thọ thỏa thoại thóc thôi thờ thuê thư tích tiêm tiên to tối tôn tranh' +
    ' trao trăm trấn tre trò trộm trồng trống trừ tử tương tướng tượng uy ứng ương vàng vẫn vật vòng vốn vui vùng vừa xem xin xóa xuống xưởng y' +
    ' yết yếu',
  // 6
  'án áp bà bạc bán bảy bằng bắt bên bị biến biện biết biểu binh bổ bốn cả cá cao cáo cấm cần cầu cha cháu cháy chế chi chia chọn chưa chương' +
    ' còn cũ cụ cúng cử cửa dẫn dâu diện doanh dọn dục dùng dưới đảm đám đàn đào đạo đăng đất đây đẩy đêm đều điểm điện đoàn đóng độ đổi đúng đưa' +
    ' đứng em ghép ghi già giá giáo giấy giữa gồm gửi hạn hàng hay hằng hệ hòa hoạch hỗ huyện hướng ít kế khu khuyến kì kiểm kiện lệ lĩnh lối' +
    ' lồng lợi lớn lợn mà mang mình mọi mở mời mới mục mức mươi năng nêu ngang nghe nghĩa ngõ ngoài nguồn nguyên nhắc nhiều như nói nộp nơi nuôi' +
    ' nương ông phản phân phí phòng phổ phối phù phủ phường quả quán quĩ rác riêng ruộng rượu sản sáu sổ sống sung sử sửa tài tạo tập tên thảo' +
    ' thay thế thêm thị thống thời thu thủ thuận thúc thuốc thuộc thương thường thưởng tịch tiến tiếng tiếp tiết tiêu tín tình tỉnh tính toàn' +
    ' toán tố tộc tổng tốt trả trai trái trang trận trật trâu trẻ trì trị triển trọng trở trợ trú trung trực tuần tục tuổi tuyên từng uống vay' +
    ' vấn vận vệ vì vực xa xác xe xét xóm xong xuất xử yêu',
  // 7
  'a ai an ăn ba bàn bảo báo bỏ cán cây chỉ chồng chung cùng cuộc cư cưới do dụng dự dựng đã đại đánh đầu đề đi địa đối đơn đủ đường gái giải' +
    ' giám giờ giúp giữ góp hiệu hình họ hóa hoạt học hôn hương kể kết khai kí kiến kinh lại lần lập lấy lễ lên lí liên lực mặt mẹ mười nam nào' +
    ' nghiệp nhau nhận nhất những nữ phát phần phố phụ phương qua quá quản quiền quốc ra rừng sách sát sau sinh sở sự tác tang tế tham thanh' +
    ' thành thẩm thể thứ thức tiền tin tra trách trên trình truyền trước trường tư tự vị việt vợ vụ xây ý',
  // 8
  'bản bình bộ cấp chính cho chủ con cộng cơ dung đẳng để đến đình đồng động gia hai hành hoặc họp hộ hội hợp khác khi khoản là làm làng lao' +
    ' luật mỗi một này năm nghị nhân nhiệm nội nước ở phải phạm pháp quan quiết số tại tháng theo thi thôn thông trưởng từ ủy ước vào văn vi viên' +
    ' với xã',
  // 9
  'ban các chức có công của dân điều định được giới hiện không ngày người nhà qui thì thực tổ trong và về việc',
];
