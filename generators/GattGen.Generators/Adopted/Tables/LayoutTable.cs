// Made by the tests of the analyzers from the lists of the Bluetooth SIG; see TableTests. How a row is read stands in AdoptedTables.
namespace GattGen.Generators.Adopted;

/// <summary>The fields of adopted characteristics.</summary>
internal static class LayoutTable
{
    public const string Rows = """
        2A00 text
        2A01 b16
        2A02 bool
        2A03 u48
        2A04 u16 u16 u16 u16
        2A05 u16 u16
        2A06 u8
        2A07 s8
        2A08 u16 u8 u8 u8 u8 u8
        2A09 u8
        2A0A u16 u8 u8 u8 u8 u8 u8
        2A0C u16 u8 u8 u8 u8 u8 u8 u8
        2A0D u8
        2A0E s8
        2A0F s8 u8
        2A11 u16 u8 u8 u8 u8 u8 u8
        2A12 u8
        2A13 b8
        2A14 b8 u8 u8 u8
        2A16 u8
        2A17 u8 u8
        2A18 b8 u16 u16 u8 u8 u8 u8 u8 s16? f16? f16? b4? b4? b16?
        2A19 u8
        2A1C b8 f32? f32? u16? u8? u8? u8? u8? u8? b8?
        2A1D b8
        2A1E b8 f32? f32? u16? u8? u8? u8? u8? u8? b8?
        2A21 u16
        2A22 u8
        2A23 u40 u24
        2A24 text
        2A25 text
        2A26 text
        2A27 text
        2A28 text
        2A29 text
        2A2B u16 u8 u8 u8 u8 u8 u8 u8 b8
        2A2C u16
        2A31 u8
        2A32 u8
        2A33 u8
        2A34 b8 u16 b8? u8? f16? u8? b4? b4? u16? u8? u8? f16? f16? f16?
        2A35 b8 f16? f16? f16? f16? f16? f16? u16? u8? u8? u8? u8? u8? f16? u8? b16?
        2A36 b8 f16? f16? f16? f16? f16? f16? u16? u8? u8? u8? u8? u8? f16? u8? b16?
        2A37 b8 u8? u16? u16? u16?
        2A38 b8
        2A39 b8
        2A3F u8
        2A40 u8
        2A41 b8
        2A42 u8 u8?
        2A43 u8
        2A44 u8 u8
        2A45 u8 u8
        2A46 u8 u8 text?
        2A47 u8 u8?
        2A48 u8 u8?
        2A49 b16
        2A4A u16 b8 b8
        2A4B u8
        2A4C u8
        2A4D u8
        2A4E u8
        2A4F u16 u16
        2A50 u8 u16 u16 u16
        2A51 b16
        2A52 u8 u8 any
        2A53 b8 u16 u8 u16? u32?
        2A54 b16
        2A55 u8 any? u8? u8? u8? any?
        2A56 b2
        2A58 u16
        2A5A b2 u16
        2A5B b8 u32? u16? u16? u16?
        2A5C b16
        2A5D u8
        2A5E b8 f16 f16 u16? u8? u8? u8? u8? u8? b16? b24? f16?
        2A5F b8 f16 f16 f16? f16? f16? f16? b16? b24? f16?
        2A60 b16 b16? b24?
        2A63 b16 s16 u8? u16? u32? u16? u16? u16? s16? s16? s16? s16? u12? u12? u16? u16? u16?
        2A64 b8 u16? u16? u16? s16? s16?
        2A65 b32
        2A66 u8 any? u8? u8? any?
        2A67 b16 u16? u24? s32? s32? s24? u16? u8? u16? u8? u8? u8? u8? u8?
        2A68 b16 u16 u16 u24? s24? u16? u8? u8? u8? u8? u8?
        2A69 b16 u8? u8? u16? u32? u32? u8? u8?
        2A6A b32
        2A6B u8 any? u8? u8? any?
        2A6C s24
        2A6D u32
        2A6E s16
        2A6F u16
        2A70 u16
        2A71 u16
        2A72 u16
        2A73 u16
        2A74 u8
        2A75 u24
        2A76 u8
        2A77 u16
        2A78 u16
        2A79 s8
        2A7A s8
        2A7B s8
        2A7D
        2A7E u8
        2A7F u8
        2A80 u8
        2A81 u8
        2A82 u8
        2A83 u8
        2A84 u8
        2A85 u16 u8 u8
        2A86 u16 u8 u8
        2A87 text
        2A88 u8
        2A89 u8
        2A8A text
        2A8B u8 u8 u8 u8
        2A8C u8
        2A8D u8
        2A8E u16
        2A8F u16
        2A90 text
        2A91 u8
        2A92 u8
        2A93 u8
        2A94 u8 u8
        2A95 u8
        2A96 u8
        2A97 u16
        2A98 u16
        2A99 u32
        2A9A u8
        2A9B b32
        2A9C b16 u16 u16? u8? u8? u8? u8? u8? u8? u16? u16? u16? u16? u16? u16? u16? u16? u16? u16? u16? u16? u16? u16? u16?
        2A9D b8 u16? u16? u16? u8? u8? u8? u8? u8? u8? u16? u16? u16?
        2A9E b32
        2A9F
        2AA0 s16 s16
        2AA1 s16 s16 s16
        2AA2 text
        2AA3 u8
        2AA4 u8 any?
        2AA5 b24
        2AA6 u8
        2AA7 u8 b8 f16 u16 any? f16? f16? u16?
        2AA8 b24 b4 b4 u16
        2AA9 u16 b24 u16?
        2AAA u16 u8 u8 u8 u8 u8 s8 u8 u16?
        2AAB u16 u16?
        2AAC u8 u8 any u16? f16 u16 b4 b4 u16 u16 b8
        2AAD u8
        2AAE s32
        2AAF s32
        2AB0 s16
        2AB1 s16
        2AB2 u8
        2AB3 u16
        2AB4 u8
        2AB5 text
        2AB6 text
        2AB7 text
        2AB8 u16 u8
        2AB9 text
        2ABA u8
        2ABB bool
        2ABC
        2ABD
        2ABE text
        2ABF uuid
        2AC0 u32 u32
        2AC1 u16 u8 u8 u8 u8 u8
        2AC2 u16 u8 u8 u8 u8 u8
        2AC3 u48
        2AC4
        2AC5
        2AC6
        2AC7
        2AC8
        2AC9 u8
        2ACC
        2ACD b16 u16? u16? u24? s16? s16? u16? u16? u8? u8? u16? u16? u8? u8? u8? u16? u16? s16? s16?
        2ACE b24 u16? u16? u24? u16? u16? u16? u16? u16? s16? s16? s16? s16? s16? u16? u16? u8? u8? u8? u16? u16?
        2ACF b16 u16? u16? u16? u16? u16? u16? u16? u8? u8? u8? u16? u16?
        2AD0 b16 u16? u16? u16? u16? u16? u16? u16? u8? u8? u8? u16? u16?
        2AD1 b16 u8? u16? u8? u24? u16? u16? s16? s16? s16? u16? u16? u8? u8? u8? u16? u16?
        2AD2 b16 u16? u16? u16? u16? u24? s16? s16? s16? u16? u16? u8? u8? u8? u16? u16?
        2AD3
        2AD4 u16 u16 u16
        2AD5 s16 s16 u16
        2AD6 s16 s16 u16
        2AD7 u8 u8 u8
        2AD8 s16 s16 u16
        2AD9
        2ADA
        """;
}
