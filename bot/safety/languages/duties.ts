import { stems } from "./stems.ts";

/** Words of other languages for the cutting of girls, which nobody writes about anything else. */
export const cutting = stems(
  "obrzez okaleczanie_n enwaedu_merch enwaedu_benyw enwaedu$ anffurfio_organau mutilacion_genital ablacion circuncidar_a_la circuncision_femenina mutilare_genital circumcizie_f taie_fetele mutilacao_genital excisao excision exciser excisee mutilation_genitale mutilazione_genital infibulazione khatna khatnah khafz khafd khitan gudniin gudniinka gudni kadin_sunneti kiz_sunneti sunnet_edil musulmani_kora beschneid genitalverst fanadoo fanado tahur tahara_bint",
);

/** Words for it that mean other cuts too: only in a message in another language. */
export const cut = stems(
  "el_corte hacer_el_corte o_corte fazer_o_corte il_taglio la_coupe_des_filles torri_merched ciecie_dziewcz taierea ki_kaat",
);

/** Words of other languages for extremism; some are English words too, so they count only in a message in another language. */
export const extremism = stems(
  "przeciwko_muzulm przeciw_muzulm wielkiej_wymian wielka_wymian zbroic_sie muzulmanie_powinni zydzi_ zabic_wszystkich gwynion_yn natsiaeth mwslemiaid_yn gwaed_pur mewnfudwyr_yn musulmanes_deben contra_los_musulmanes inmigrantes_deben gran_reemplazo musulmanii_trebuie marea_inlocuire kafir kafiron jihaad shariat_ke eithaf eithafol rhyfel_hil goruchafiaeth_gwyn natsi natsiaid asgell_dde_eithafol terfysg brawychwyr ekstremi radykali terroryst terroryz nazist nazisto wojna_ras biala_sila bialej_rasy faszyst dzihad jihad extremis radicaliz terorist terorism rasboi_rasial razboi_rasial razboi_sfant supremati terrorista terrorismo guerra_racial guerra_de_razas supremac fascist nazi$ nazis$ dahshat dehshat intehapasand inteha_pasand khilafat mujahid shaheed_ban radicalis terroriste guerre_raciale suprematis terorist asiri_sag irkci_sav argagax xagjir ugropanthi jongi$ rassenkrieg terrorist",
);
