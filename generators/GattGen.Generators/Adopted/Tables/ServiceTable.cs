// Made by the tests of the analyzers from the lists of the Bluetooth SIG; see TableTests. How a row is read stands in AdoptedTables.
namespace GattGen.Generators.Adopted;

/// <summary>What belongs to each adopted service.</summary>
internal static class ServiceTable
{
    public const string Rows = """
        1800
        2A00 M XMXOXXXX
        2A01 M XMXXXXXX
        2A02 O XMXCXXXX
        2A03 C XXXMXXXX
        2A04 O XMXXXXXX
        1801
        2A05 O XXXXXMXX
        1802
        2A06 M XXMXXXXX
        1803
        2A06 M XMXMXXXX
        1804
        2A07 M XMXXXXXX
        1805
        2A2B M XMXOMXXX 2902:M
        2A0F O XMXOXXXX
        2A14 O XMXXXXXX
        1806
        2A16 M XXMXXXXX
        2A17 M XMXXXXXX
        1807
        2A11 M XMXXXXXX
        1808
        2A18 M XXXXMXXX 2902:M
        2A34 O XXXXMXXX 2902:M
        2A51 M XMXXXXXX
        2A52 M XXXMXMXX 2902:M
        1809
        2A1C M XXXXXMXX 2902:M
        2A1D O XMXXXXXX
        2A1E O XXXXMXXX 2902:M
        2A21 O XMXOXOXX 2902:subscribe 2906:write
        180A
        2A29 O XMXXXXXX
        2A24 O XMXXXXXX
        2A25 O XMXXXXXX
        2A27 O XMXXXXXX
        2A26 O XMXXXXXX
        2A28 O XMXXXXXX
        2A23 O XMXXXXXX
        2A2A O XMXXXXXX
        2A50 O XMXXXXXX
        180D
        2A37 M XXXXMXXX 2902:M
        2A38 O XMXXXXXX
        2A39 C XXXMXXXX
        180E
        2A3F M XMXXMXXX 2902:M
        2A41 M XMXXMXXX 2902:M
        2A40 M XXMXXXXX
        180F
        2A19 M XMXXOXXX 2904:services 2902:subscribe
        1810
        2A35 M XXXXXMXX 2902:M
        2A36 O XXXXMXXX 2902:M
        2A49 M XMXXXXXX
        1811
        2A47 M XMXXXXXX
        2A46 M XXXXMXXX 2902:M
        2A48 M XMXXXXXX
        2A45 M XXXXMXXX 2902:M
        2A44 M XXXMXXXX
        1812
        2A4E C XMMXXXXX
        2A4D O XMXOMXXX 2902:subscribe 2908:M
        2A4B M XMXXXXXX 2907:O
        2A22 C XMXOMXXX 2902:M
        2A32 C XMMMXXXX
        2A33 C XMXOMXXX 2902:M
        2A4A M XMXXXXXX
        2A4C M XXMXXXXX
        1813
        2A4F M XXMXXXXX
        2A31 O XXXXMXXX 2902:M
        1814
        2A53 M XXXXMXXX 2902:M
        2A54 M XMXXXXXX
        2A5D C XMXXXXXX
        2A55 C XXXMXMXX 2902:M
        1815
        2A56 C XOOOOOXX 2902:subscribe 2904:repeated 2901:O 2900:O 290A:C 290E:C 2909:M
        2A58 C XOOOOOXX 2902:subscribe 2904:repeated 2901:O 2900:O 290A:C 290E:C 2906:O
        2A5A C XOXXOOXX 2902:subscribe
        1816
        2A5B M XXXXMXXX 2902:M
        2A5C M XMXXXXXX
        2A5D C XMXXXXXX
        2A55 C XXXMXMXX 2902:M
        1818
        2A63 M OXXXMXXX 2902:M 2903:broadcast
        2A65 M XMXXXXXX
        2A5D M XMXXXXXX
        2A64 O XXXXMXXX 2902:M
        2A66 O XXXMXMXX 2902:M
        1819
        2A6A M XMXXXXXX
        2A67 M XXXXMXXX 2902:M
        2A69 O XMXXXXXX
        2A6B O XXXMXMXX 2902:M
        2A68 C XXXXMXXX 2902:M
        181A
        2A7D C XXXXXMXO
        2A73 C XMXXOXXO 290C:repeated 290D:notify 290B:C 2901:O 2906:O
        2A72 C XMXXOXXO 290C:repeated 290D:notify 290B:C 2901:O 2906:O
        2A7B C XMXXOXXO 290C:repeated 290D:notify 290B:C 2901:O 2906:O
        2A6C C XMXXOXXO 290C:repeated 290D:notify 290B:C 2901:O 2906:O
        2A74 C XMXXOXXO 290C:repeated 290D:notify 290B:C 2901:O 2906:O
        2A7A C XMXXOXXO 290C:repeated 290D:notify 290B:C 2901:O 2906:O
        2A6F C XMXXOXXO 290C:repeated 290D:notify 290B:C 2901:O 2906:O
        2A77 C XMXXOXXO 290C:repeated 290D:notify 290B:C 2901:O 2906:O
        2A75 C XMXXOXXO 290C:repeated 290D:notify 290B:C 2901:O 2906:O
        2A78 C XMXXOXXO 290C:repeated 290D:notify 290B:C 2901:O 2906:O
        2A6D C XMXXOXXO 290C:repeated 290D:notify 290B:C 2901:O 2906:O
        2A6E C XMXXOXXO 290C:repeated 290D:notify 290B:C 2901:O 2906:O
        2A71 C XMXXOXXO 290C:repeated 290D:notify 290B:C 2901:O 2906:O
        2A70 C XMXXOXXO 290C:repeated 290D:notify 290B:C 2901:O 2906:O
        2A76 C XMXXOXXO 290C:repeated 290D:notify 290B:C 2901:O 2906:O
        2A79 C XMXXOXXO 290C:repeated 290D:notify 290B:C 2901:O 2906:O
        2AA3 C XMXXOXXO 290C:repeated 290D:notify 290B:C 2901:O 2906:O
        2A2C C XMXXOXXO 290C:repeated 290D:notify 290B:C 2901:O 2906:O
        2AA0 C XMXXOXXO 290C:repeated 290D:notify 290B:C 2901:O 2906:O
        2AA1 C XMXXOXXO 290C:repeated 290D:notify 290B:C 2901:O 2906:O
        181B
        2A9B M XMXXXXXX
        2A9C M XXXXXMXX 2902:M
        181C
        2A8A C XMXMXXXX
        2A90 C XMXMXXXX
        2A87 C XMXMXXXX
        2A80 C XMXMXXXX
        2A85 C XMXMXXXX
        2A8C C XMXMXXXX
        2A98 C XMXMXXXX
        2A8E C XMXMXXXX
        2A96 C XMXMXXXX
        2A8D C XMXMXXXX
        2A92 C XMXMXXXX
        2A91 C XMXMXXXX
        2A7F C XMXMXXXX
        2A83 C XMXMXXXX
        2A93 C XMXMXXXX
        2A86 C XMXMXXXX
        2A97 C XMXMXXXX
        2A8F C XMXMXXXX
        2A88 C XMXMXXXX
        2A89 C XMXMXXXX
        2A7E C XMXMXXXX
        2A84 C XMXMXXXX
        2A81 C XMXMXXXX
        2A82 C XMXMXXXX
        2A8B C XMXMXXXX
        2A94 C XMXMXXXX
        2A95 C XMXMXXXX
        2A99 M XMXMCXXX 2902:M
        2A9A M XMXXXXXX
        2A9F M XXXMXMXX 2902:M
        2AA2 C XMXMXXXX
        181D
        2A9E M XMXXXXXX
        2A9D M XXXXXMXX 2902:indicate
        181E
        2AA4 M XXXMXXXX
        2AA5 M XMXXXXXX
        181F
        2AA7 M XXXXMXXX 2902:M
        2AA8 M XMXXXXXX
        2AA9 M XMXXXXXX
        2AAA M XMXMXXXX
        2AAB M XMXXXXXX
        2A52 M XXXMXMXX 2902:M
        2AAC M XXXMXMXX 2902:M
        1820
        1821
        2AAD M XMOCXXXX
        2AAE M OMOCXXXX 2903:broadcast
        2AAF M OMOCXXXX 2903:broadcast
        2AB0 O OMOCXXXX 2903:broadcast
        2AB1 C OMOCXXXX 2903:broadcast
        2AB2 O OMOCXXXX 2903:broadcast
        2AB3 O OMOCXXXX 2903:broadcast
        2AB4 O OMOCXXXX 2903:broadcast
        2AB5 O OMOCXXXX 2903:broadcast
        1822
        2A5E C XXXXXMXX 2902:M
        2A5F C XXXXMXXX 2902:M
        2A60 M XMXXXXXX
        2A52 C XXXMXMXX 2902:M
        1823
        2AB6 M XXXMXXXX
        2AB7 M XMXMXXXX
        2AB9 M XMXMXXXX
        2ABA M XXXMXXXX
        2AB8 M XXXXMXXX
        2ABB M XMXXXXXX
        1824
        2ABC O XXXMXMXX 2902:indicate
        1825
        2ABD M XMXXXXXX
        2ABE C XMXCXXXX
        2ABF M XMXXXXXX
        2AC0 M XMXXXXXX
        2AC1 O XMXCXXXX
        2AC2 O XMXCXXXX
        2AC3 C XMXXXXXX
        2AC4 M XMXOXXXX
        2AC5 M XXXMXMXX
        2AC6 C XXXMXMXX
        2AC7 C XMXMXXXX
        2AC8 O XXXXXMXX
        1826
        2ACC M XMXXXXXX
        2ACD O XXXXMXXX 2902:M
        2ACE O XXXXMXXX 2902:M
        2ACF O XXXXMXXX 2902:M
        2AD0 O XXXXMXXX 2902:M
        2AD1 O XXXXMXXX 2902:M
        2AD2 O XXXXMXXX 2902:M
        2AD3 O XMXXMXXX 2902:M
        2AD4 C XMXXXXXX
        2AD5 C XMXXXXXX
        2AD6 C XMXXXXXX
        2AD8 C XMXXXXXX
        2AD7 C XMXXXXXX
        2AD9 O XXXMXMXX 2902:M
        2ADA C XXXXMXXX 2902:M
        """;
}
