// What independent hosts expect of a controller: each question, the tests that answer it, and answers that have no other place.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using GattGen.Hci;

namespace GattGen.Air.Tests;

public sealed class ControllerRowsTests
{
    private const string Enable = "01 19 20 1C 01 00 00 00 00 00 00 00 00 00 00 00 01 01 01 01 01 01 01 01 01 01 01 01 01 01 01 01";
    private const string Reply = "01 1A 20 12 01 00 01 01 01 01 01 01 01 01 01 01 01 01 01 01 01 01";

    public static TheoryData<string, Type, string[]> Rows => new()
    {
        {
            "HCI Reset", typeof(ConnectionTests),
            [nameof(ConnectionTests.Reset_ends_everything_and_the_peer_sees_its_connection_time_out), nameof(ConnectionTests.Reset_is_answered_at_once_and_brings_the_defaults_back)]
        },
        { "a host hangs up", typeof(ConnectionTests), [nameof(ConnectionTests.A_host_that_hangs_up_is_missed_by_its_peers_and_heard_no_more)] },
        { "unknown command", typeof(InformationTests), [nameof(InformationTests.An_unknown_command_is_answered)] },
        { "commands sent back to back", typeof(InformationTests), [nameof(InformationTests.Commands_sent_back_to_back_are_all_answered_with_the_credits_given)] },
        {
            "event masks", typeof(InformationTests),
            [nameof(InformationTests.Before_its_bits_are_set_no_LE_event_comes), nameof(InformationTests.Disconnection_Complete_is_masked_as_well)]
        },
        { "event masks", typeof(ConnectionTests), [nameof(ConnectionTests.The_enhanced_event_takes_the_place_of_the_plain_one_when_its_bit_is_set)] },
        { "event masks", typeof(EncryptionTests), [nameof(EncryptionTests.Masked_events_are_not_sent)] },
        { "event masks", typeof(KeyTests), [nameof(KeyTests.Masked_events_are_not_sent)] },
        {
            "supported commands and features", typeof(InformationTests),
            [nameof(InformationTests.Every_announced_command_is_known_and_every_other_one_is_not), nameof(InformationTests.The_table_of_supported_commands_is_the_specifications)]
        },
        { "supported commands and features", typeof(ControllerRowsTests), [nameof(A_poor_controller_announces_what_it_knows_and_nothing_else)] },
        {
            "buffers", typeof(AclTests),
            [nameof(AclTests.Packets_above_the_announced_number_are_dropped_counted_and_reported), nameof(AclTests.Several_packets_in_one_event_are_completed_together)]
        },
        { "buffers", typeof(InformationTests), [nameof(InformationTests.Version_features_address_and_buffers_are_told)] },
        {
            "fragmentation", typeof(AclTests),
            [
                nameof(AclTests.Fragments_of_the_host_are_put_together_up_to_the_data_length),
                nameof(AclTests.Without_data_length_extension_packets_are_split_to_27_octets),
                nameof(AclTests.Packets_with_forbidden_flags_are_dropped_and_their_buffer_is_free_again),
            ]
        },
        {
            "data length", typeof(AclTests),
            [nameof(AclTests.Data_length_is_negotiated_and_reported_on_both_sides_only_when_it_changes), nameof(AclTests.The_suggested_data_length_is_used_for_new_connections)]
        },
        {
            "procedures", typeof(ProcedureTests),
            [
                nameof(ProcedureTests.The_central_changes_the_parameters_and_both_sides_are_told_at_the_instant),
                nameof(ProcedureTests.Features_of_the_peer_are_read_by_both_sides),
                nameof(ProcedureTests.The_version_of_the_peer_is_read_and_known_from_then_on),
                nameof(ProcedureTests.Signal_strength_and_power_of_a_connection_are_read),
                nameof(ProcedureTests.The_channel_map_follows_the_classification_of_the_central),
            ]
        },
        { "procedures", typeof(PhyTests), [nameof(PhyTests.Either_side_asks_for_2M_and_both_are_told), nameof(PhyTests.A_connection_event_carries_more_on_2M)] },
        {
            "encryption", typeof(EncryptionTests),
            [
                nameof(EncryptionTests.Equal_keys_encrypt_the_link_and_both_sides_are_told),
                nameof(EncryptionTests.Unequal_keys_end_the_link_with_MIC_failure_on_both_sides),
                nameof(EncryptionTests.A_negative_reply_is_PIN_or_Key_Missing_at_the_central_and_the_link_stays_in_plain_text),
                nameof(EncryptionTests.A_new_key_for_an_encrypted_link_is_a_key_refresh),
                nameof(EncryptionTests.No_data_pass_while_encryption_is_under_way),
            ]
        },
        {
            "LE Encrypt, LE Rand, P-256", typeof(KeyTests),
            [
                nameof(KeyTests.LE_Encrypt_is_AES_128_of_the_standard),
                nameof(KeyTests.The_debug_key_and_public_key_B_give_the_key_of_the_sample_data),
                nameof(KeyTests.Two_controllers_find_the_same_key),
            ]
        },
        { "LE Encrypt, LE Rand, P-256", typeof(InformationTests), [nameof(InformationTests.Random_numbers_come_from_the_seed)] },
        {
            "LE Create Connection", typeof(ConnectionTests),
            [
                nameof(ConnectionTests.A_connection_waits_for_its_advertiser_as_long_as_it_takes),
                nameof(ConnectionTests.Cancelling_is_answered_and_then_reported_as_Unknown_Connection_Identifier),
                nameof(ConnectionTests.Directed_advertising_connects_to_its_target),
                nameof(ConnectionTests.The_filter_accept_list_decides_who_is_connected_to),
                nameof(ConnectionTests.The_peer_is_told_by_the_address_that_was_used),
            ]
        },
        {
            "advertising", typeof(AdvertisingTests),
            [
                nameof(AdvertisingTests.The_report_tells_the_type_of_advertising),
                nameof(AdvertisingTests.High_duty_directed_advertising_ends_after_1280_ms_with_Advertising_Timeout),
                nameof(AdvertisingTests.A_passive_scanner_gets_the_advertising_data_and_no_scan_response),
                nameof(AdvertisingTests.An_active_scanner_gets_the_scan_response_data_and_not_the_advertising_data_twice),
                nameof(AdvertisingTests.Duplicates_are_reported_once_when_the_host_asks_for_it),
            ]
        },
        { "advertising", typeof(ConnectionTests), [nameof(ConnectionTests.Advertising_stops_with_the_connection)] },
        {
            "random address", typeof(AdvertisingTests),
            [
                nameof(AdvertisingTests.Advertising_from_the_random_address_is_reported_with_it),
                nameof(AdvertisingTests.A_random_address_is_not_changed_while_the_controller_advertises_scans_or_initiates),
            ]
        },
        { "random address", typeof(ControllerRowsTests), [nameof(Random_addresses_of_every_kind_are_advertised_from)] },
        {
            "resolving list", typeof(PrivacyTests),
            [
                nameof(PrivacyTests.A_private_address_of_the_sample_data_is_reported_as_the_identity),
                nameof(PrivacyTests.Both_sides_connect_by_private_addresses_and_are_told_identities_and_addresses),
                nameof(PrivacyTests.Own_private_addresses_change_after_the_timeout_and_are_what_the_host_reads),
            ]
        },
        {
            "wrong parameters, wrong state", typeof(ConnectionTests),
            [nameof(ConnectionTests.Connection_parameters_out_of_range_are_invalid), nameof(ConnectionTests.Connections_are_limited_in_both_roles)]
        },
        { "wrong parameters, wrong state", typeof(PrivacyTests), [nameof(PrivacyTests.The_list_is_not_changed_while_it_is_in_use), nameof(PrivacyTests.Wrong_parameters_are_refused)] },
        { "wrong parameters, wrong state", typeof(EncryptionTests), [nameof(EncryptionTests.A_second_request_while_one_is_under_way_is_disallowed_and_so_is_the_peripherals)] },
        { "wrong parameters, wrong state", typeof(PhyTests), [nameof(PhyTests.Parameters_out_of_range_are_refused)] },
        {
            "Disconnect", typeof(ConnectionTests),
            [
                nameof(ConnectionTests.Disconnecting_is_answered_and_reported_on_both_sides_with_the_right_reasons),
                nameof(ConnectionTests.The_peripheral_disconnects_as_well_and_gives_its_own_reason),
            ]
        },
        { "Disconnect", typeof(AclTests), [nameof(AclTests.Unsent_packets_of_a_connection_that_ends_are_gone_and_need_no_completion)] },
        { "supervision", typeof(ConnectionTests), [nameof(ConnectionTests.Peers_out_of_range_lose_each_other_after_the_supervision_timeout)] },
        { "public address all zero", typeof(InformationTests), [nameof(InformationTests.Public_addresses_are_given_out_and_never_zero_or_the_same)] },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_row_has_tests_that_run(string row, Type tests, string[] names)
    {
        Assert.NotEmpty(row);
        Assert.All(names, name =>
        {
            FactAttribute? fact = tests.GetMethod(name)!.GetCustomAttribute<FactAttribute>();
            Assert.NotNull(fact);
            Assert.Null(fact.Skip);
        });
    }

    [Fact]
    public void All_rows_are_there() => Assert.Equal(20, ((IEnumerable<object[]>)Rows).Select(row => row[0]).Distinct().Count());

    [Theory]
    [InlineData(ControllerOptions.AllFeatures & ~LeFeatures.Encryption, true)]
    [InlineData(ControllerOptions.AllFeatures & ~LeFeatures.LinkLayerPrivacy, true)]
    [InlineData(ControllerOptions.AllFeatures & ~LeFeatures.Phy2M, true)]
    [InlineData(ControllerOptions.AllFeatures & ~LeFeatures.DataPacketLengthExtension, true)]
    [InlineData(ControllerOptions.AllFeatures, false)]
    [InlineData(LeFeatures.None, false)]
    public void A_poor_controller_announces_what_it_knows_and_nothing_else(LeFeatures features, bool hasP256)
    {
        var host = new RawHost(new VirtualAir(1), new() { Features = features, HasP256Commands = hasP256 });
        host.Send("01 03 20 00");
        host.Air.RunFor(0);
        Assert.Equal((ulong)features, BitConverter.ToUInt64(Octets.Of(host.Next()), 7));
        host.Send("01 02 10 00");
        host.Air.RunFor(0);
        Assert.True(SupportedCommands.TryRead(Octets.Of(host.Next()).AsSpan(7), out SupportedCommands supported));
        foreach (HciOpcode opcode in Enum.GetValues<HciOpcode>())
        {
            host.Send($"01 {(int)opcode & 0xFF:X2} {(int)opcode >> 8:X2} FF {string.Join(' ', Enumerable.Repeat("00", 255))}");
            host.Air.RunFor(0);
            bool isUnknown = host.Next() == $"04 0F 04 01 01 {(int)opcode & 0xFF:X2} {(int)opcode >> 8:X2}";
            Assert.Equal(supported.Contains(opcode), !isUnknown);
        }

        Assert.Equal((features & LeFeatures.Encryption) != 0, supported.Contains(HciOpcode.LeEnableEncryption));
        Assert.Equal((features & LeFeatures.LinkLayerPrivacy) != 0, supported.Contains(HciOpcode.LeSetPrivacyMode));
        Assert.Equal((features & LeFeatures.Phy2M) != 0, supported.Contains(HciOpcode.LeSetPhy));
        Assert.Equal(hasP256, supported.Contains(HciOpcode.LeGenerateDhKeyV2));
    }

    [Theory]
    [InlineData("01 53 00 5E 00 C0")] // static
    [InlineData("01 53 00 5E 00 40")] // resolvable
    [InlineData("01 53 00 5E 00 00")] // non-resolvable
    public void Random_addresses_of_every_kind_are_advertised_from(string address)
    {
        var two = new TwoHosts();
        two.Peripheral.Do($"01 05 20 06 {address}");
        two.Peripheral.Do("01 06 20 0F A0 00 A0 00 00 01 00 00 00 00 00 00 00 07 00");
        two.Peripheral.Do("01 0A 20 01 01");
        two.Central.Do("01 0C 20 02 01 00");

        Assert.StartsWith($"04 3E 0C 02 01 00 01 {address} 00", two.Central.Await(), StringComparison.Ordinal);
    }

    [Fact]
    public void Reset_in_the_middle_of_encryption_ends_the_link_and_a_new_one_begins_in_plain_text()
    {
        TwoHosts two = new TwoHosts().Connected();
        two.Central.Start(Enable);
        two.Peripheral.Await();
        two.Peripheral.Up();
        Assert.Equal("04 05 04 00 01 00 08", two.Central.Await());

        two.Peripheral.Advertise();
        two.Central.Connect(TwoHosts.PeripheralAddress);
        Assert.StartsWith("04 3E 13 01 00 09 00", two.Central.Await(), StringComparison.Ordinal);
        two.Central.Start(Enable.Replace("1C 01 00", "1C 09 00", StringComparison.Ordinal));
        two.Peripheral.Await();
        Assert.StartsWith("04 3E 0D 05 09 00", two.Peripheral.Await(), StringComparison.Ordinal);
        two.Peripheral.Send(Reply.Replace("12 01 00", "12 09 00", StringComparison.Ordinal));
        Assert.Equal("04 08 04 00 09 00 01", two.Central.Await()); // a change, not a refresh
    }
}
