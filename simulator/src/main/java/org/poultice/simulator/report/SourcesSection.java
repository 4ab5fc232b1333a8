package org.poultice.simulator.report;

/** Where the figures of others come from. */
final class SourcesSection implements Report.Section {

    @Override
    public void write(Page page) {
        page.write("""
                ## Sources

                [A]: the figures were read in the publication's abstract, not in its full text. [M]: from memory, not looked up. What bears no mark and is not in a column "observed" or "other program" was computed for this page.

                - Otte JW, Merrick MA, Ingersoll CD, Cordova ML. Subcutaneous adipose tissue thickness alters cooling time during cryotherapy. Arch Phys Med Rehabil 2002;83:1501–5. n = 47, thighs. [A]
                - Myrer WJ, Myrer KA, Measom GJ, Fellingham GW, Evers SL. Muscle temperature is affected by overlying adipose when cryotherapy is administered. J Athl Train 2001;36:32–6. n = 30, calves. [A]
                - Liquid Ice fails to cool the skin surface as effectively as crushed ice in a wet towel. Physiother Theory Pract 2010;26:393–8. n = 25; the abstract that was read names no authors, and no place on the body. [A]
                - Kanlayanaphotporn R, Janwantanakul P. Comparison of skin surface temperature during the application of various cryotherapy modalities. Arch Phys Med Rehabil 2005;86:1411–5. n = 50 women, thighs; packs from −20 °C in a
                  wrung-out wet towel. [A]
                - Chesterton LS, Foster NE, Ross L. Skin temperature response to cryotherapy. Arch Phys Med Rehabil 2002;83:543–9. n = 20, thighs. [A]
                - Tsang 1997. The effects of cryotherapy applied through various barriers. J Sport Rehabil [M]. n = 9; 0.68 kg of cubes, 30 min. [A]
                - Myrer JW, Draper DO, Durrant E. Contrast therapy and intramuscular temperature in the human leg. J Athl Train 1994;29:318–22. n = 14 of 28 in hot water, calves. [A]
                - Draper DO, Hopkins TJ. Increased intramuscular and intracapsular temperature via ThermaCare knee wrap application. Med Sci Monit 2008;14:PI7–11. n = 11, knees. [A]
                - IT'IS database of tissue properties: conductivity, density, heat capacity. [M]
                """);
    }
}
