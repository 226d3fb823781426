// Manifests are found in assemblies, and said to be missing or wrong where they are.
using System;
using System.IO;
using System.Linq;

namespace GattGen.Documentation.Tests;

public class ReadingTests
{
    private static readonly string This = typeof(ReadingTests).Assembly.Location;

    [Fact]
    public void All_servers_of_an_assembly_are_found_in_its_file()
    {
        var read = AssemblyManifests.Read(This);
        Assert.Equal(Manifests.Raw.Keys.Order(StringComparer.Ordinal), read.Select(manifest => manifest.Server));
        Assert.Contains("GattGen.Documentation.Tests.Outer+HiddenServer", read.Select(manifest => manifest.Server));
        Assert.Equal(read.Select(manifest => manifest.ToJson()), AssemblyManifests.Read(new MemoryStream(File.ReadAllBytes(This))).Select(manifest => manifest.ToJson()));
    }

    [Fact]
    public void An_assembly_without_servers_has_none()
        => Assert.Empty(AssemblyManifests.Read(typeof(AssemblyManifests).Assembly.Location));

    [Fact]
    public void What_is_no_assembly_is_said_so()
    {
        Assert.StartsWith("This is no .NET assembly: ", Assert.Throws<ManifestException>(() => AssemblyManifests.Read(new MemoryStream("text"u8.ToArray()))).Message, StringComparison.Ordinal);
        Assert.Throws<ManifestException>(() => AssemblyManifests.Read(new MemoryStream(File.ReadAllBytes(This)[..4000])));
        Assert.Throws<ManifestException>(() => AssemblyManifests.Read(new MemoryStream()));
        Assert.Throws<FileNotFoundException>(() => AssemblyManifests.Read("/there/is/no.dll".Replace("/there/is/", Path.GetTempPath(), StringComparison.Ordinal)));
        Assert.Throws<ArgumentNullException>(() => AssemblyManifests.Read((string)null!));
        Assert.Throws<ArgumentNullException>(() => AssemblyManifests.Read((Stream)null!));
    }

    [Theory]
    [InlineData("", "This is no manifest: ")]
    [InlineData("{", "This is no manifest: ")]
    [InlineData("[1]", "This is no manifest: it does not say its schema.")]
    [InlineData("{}", "This is no manifest: it does not say its schema.")]
    [InlineData("{\"schema\":\"1\"}", "This is no manifest: ")]
    [InlineData("{\"schema\":1}", "This is no manifest: ")]
    [InlineData("{\"schema\":1,\"server\":null}", "This is no manifest: ")]
    [InlineData("{\"schema\":7}", "The manifest has schema 7, and this version reads schema 1: use the version of GattGen that compiled it.")]
    public void What_is_no_manifest_is_said_so(string json, string message)
        => Assert.StartsWith(message, Assert.Throws<ManifestException>(() => ServerManifest.Parse(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_manifest_says_what_was_declared()
    {
        var thorough = Manifests.Of(typeof(ThoroughServer)).Services[2];
        Assert.Equal("A service with \"quoted\" text, a back\\slash, an @ and umlauts: äöü — 𝄞.", thorough.Description);
        var reading = thorough.Characteristics[0];
        Assert.Equal("Reads a Reading, in two lines, if nothing < 3.", reading.Description);
        Assert.Equal(["encrypted"], reading.Security.Read!);
        Assert.Equal(["encrypted"], reading.Security.Configuration!);
        Assert.Null(reading.Security.Write);
        Assert.Equal(["Flags 0 1", "At 1 2", "Level 3 1-2", "IsValid  ", "Pressure -1 3", "Temperature -1 2", "Pair -1 4", "Note -1 0-10"], reading.Layout.Select(Print));
        Assert.Equal([("Hours", 0), ("Minutes", 1)], reading.Layout[1].Fields!.Select(field => (field.Name, field.Offset!.Value)));
        Assert.Equal(("int24", 1, 1, (int?)2, (int?)3, (int?)4), (reading.Layout[4].Type, reading.Layout[3].Bit!.Value, reading.Layout[3].Bits, reading.Layout[5].When, reading.Layout[6].Unless, reading.Layout[7].When));
        Assert.Equal(["2902", "Größe \"@\"", "010203"], reading.Descriptors.Select(descriptor => descriptor.Text ?? descriptor.Value ?? descriptor.Uuid[2..]));
        Assert.Equal("Client Characteristic Configuration", reading.Descriptors[0].Sig);

        var command = thorough.Characteristics[1];
        Assert.Equal(["encrypted", "authorized"], command.Security.Write!);
        Assert.Equal((0, 40, 0x8C), (command.MinLength, command.MaxLength, command.Properties));
        Assert.True(command.Descriptors[0].Automatic);
        Assert.Equal("0100", command.Descriptors[0].Value);

        var place = thorough.Characteristics[2];
        Assert.True(place.Optional);
        Assert.Equal([("Outside", 1m), ("Inside", -1m)], place.Layout[0].Values!.Select(value => (value.Name, value.Value)).OrderByDescending(value => value.Value));

        var ask = Manifests.Of(typeof(ThoroughServer)).Services[5].Characteristics[0];
        Assert.Equal(("Ask", "Tells how much there is.", "GattGen.Documentation.Tests.Place", "GattGen.Documentation.Tests.Moment"), (ask.Name, ask.Description, ask.Type, ask.Response!.Type));
        Assert.Equal(["Write", "Indicate", "WriteEncrypted"], ask.Flags);
        Assert.Equal((1, 1, 2, 2), (ask.MinLength, ask.MaxLength, ask.Response.MinLength, ask.Response.MaxLength));
        Assert.Equal(["Hours", "Minutes"], ask.Response.Layout.Select(field => field.Name));

        var bulk = Manifests.Of(typeof(ThoroughServer)).Services[5].Characteristics[1];
        Assert.Equal(("Bulk", 0x80, 512, 1), (bulk.Name, bulk.Channel!.Psm, bulk.Channel.Mtu, bulk.Channel.MaxChannels));
        Assert.Equal(("ushort", "uint16", "Read"), (bulk.Type, bulk.Layout[0].Type, bulk.Flags[0]));

        // From the interface that the service implements; the unit is the adopted one.
        var charge = Manifests.Of(typeof(ThoroughServer)).Services[5].Characteristics.Single(characteristic => characteristic.Name == "Charge");
        Assert.Equal(("Battery Level", "0x27AD", "How full."), (charge.Sig, charge.Layout[0].Unit, charge.Description));

        static string Print(FieldManifest field) => $"{field.Name} {field.Offset} {field.Length?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? (field.MinLength is { } shortest ? $"{shortest}-{field.MaxLength}" : "")}";
    }

    [Fact]
    public void A_manifest_says_what_a_table_can_have()
    {
        var server = Manifests.Of(typeof(OuterServer));
        Assert.Equal([null, null, "Outer", "Small", null, null], server.Services.Select(service => service.Property));
        Assert.Equal(["Small"], server.Services.Where(service => service.Optional).Select(service => service.Property));
        var outer = server.Services[2];
        Assert.Equal(0x40, outer.Handle);
        Assert.Equal(["Long", "Small"], outer.Includes!.Select(include => include.Name));
        Assert.Equal(server.Services[3].Handle, outer.Includes![1].Start);
        Assert.Equal("89abcdef-89ab-cdef-0123-456789abcdef", outer.Includes[0].Uuid);
        Assert.Equal(["Both", "Degrees", "Share", "Report"], outer.Characteristics.Select(characteristic => characteristic.Name));

        var degrees = outer.Characteristics[1];
        Assert.Equal(0x50, degrees.Handle);
        Assert.Equal(16, degrees.Security.MinKeySize);
        Assert.Equal(["authenticated"], degrees.Security.Configuration!);
        Assert.Equal(["0x2902", "0x2900", "0x2901", "0x2904"], degrees.Descriptors.Select(descriptor => descriptor.Uuid));
        Assert.Equal("0300", degrees.Descriptors[1].Value);
        Assert.Equal(("0x272F", "DegreeCelsius", -2), (degrees.Layout[0].Unit, degrees.Layout[0].UnitName, degrees.Layout[0].Exponent));
        Assert.Equal(("0x27AD", null), (outer.Characteristics[2].Layout[0].Unit, outer.Characteristics[2].Layout[0].Exponent));
        Assert.Equal(("0x272F", -2), (outer.Characteristics[0].Layout[0].Unit, outer.Characteristics[0].Layout[0].Exponent));

        // The handles of both formats, least significant octet first.
        var formats = new[] { degrees, outer.Characteristics[2] }.Select(characteristic => characteristic.Descriptors.Single(descriptor => descriptor.Uuid == "0x2904").Handle);
        Assert.Equal(string.Concat(formats.Select(handle => Convert.ToHexString([(byte)handle, (byte)(handle >> 8)]))), outer.Characteristics[0].Descriptors[0].Value);
        Assert.Equal(["0101", null], outer.Characteristics[3].Descriptors.Select(descriptor => descriptor.Value));
        Assert.Equal((2, 9), (outer.Characteristics[3].MinLength, outer.Characteristics[3].MaxLength));
    }
}
