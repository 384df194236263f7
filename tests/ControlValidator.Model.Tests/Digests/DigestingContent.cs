using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;

namespace ControlValidator.Model.Tests.Digests;

public sealed class DigestingContent
{
    [TestCase("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [TestCase("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [TestCase("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void The_examples_of_the_standard_hold(string text, string expected) => Assert.That(Digest.Of(text), Is.EqualTo(expected));

    [Test]
    public void Every_length_around_the_blocks_gives_what_the_platform_gives()
    {
        for (var length = 0; length < 300; length++)
        {
            var content = Bytes(length);

            Assert.That(Digest.Of(content), Is.EqualTo(Platform(content)), $"{length} bytes");
        }
    }

    [Test]
    public void Pieces_of_any_size_give_what_the_whole_gives()
    {
        var sizes = Gen.Choose(0, 200_000).ArrayOf().Where(s => s.Length < 8);

        Prop.ForAll(sizes.ToArbitrary(), pieces =>
        {
            var whole = Bytes(pieces.Sum());
            using var running = new RunningDigest();
            var at = 0;
            foreach (var piece in pieces)
            {
                running.Append(whole.AsSpan(at, piece));
                at += piece;
            }

            return running.Finish() == Platform(whole) && Digest.Of(whole) == Platform(whole);
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void A_short_digest_is_the_beginning_of_the_long_one() =>
        Assert.That(Digest.Of("abc"u8, 8), Is.EqualTo("ba7816bf8f01cfea"));

    private static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)((i * 31) ^ (i >> 7)))];

    private static string Platform(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
