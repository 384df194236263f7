using ControlValidator.Cli.Fencing;

namespace ControlValidator.Adversarial.Tests.Fence;

/// <summary>A command line is understood early only where there is no doubt what it asks for.</summary>
[Parallelizable]
public sealed class ForeseeingTheFence
{
    [TestCase("validate a -p x", "a", "x", FenceMode.Auto)]
    [TestCase("validate -p x a b --policies y -f json=out --parallel 2 --no-cache", "a b", "x y", FenceMode.Auto)]
    [TestCase("validate a -p x --fence require", "a", "x", FenceMode.Require)]
    [TestCase("validate a -p x --fence off", "a", "x", FenceMode.Off)]
    [TestCase("test x --mutate --coverage y", "", "x y", FenceMode.Auto)]
    public void What_is_usual_is_foreseen(string words, string paths, string packs, object mode)
    {
        var foreseen = Foresight.Of(words.Split(' '));

        Assert.That(foreseen, Is.Not.Null);
        Assert.That((string.Join(' ', foreseen!.Options.Paths), string.Join(' ', foreseen.Packs), (object)foreseen.Options.Mode), Is.EqualTo((paths, packs, mode)));
    }

    [TestCase("validate a", true)]
    [TestCase("validate a -p x --no-cache --fence off", true)]
    [TestCase("validate a -p x --parallel 2", false)]
    [TestCase("validate a -p x --fuel 5", false)]
    [TestCase("validate a -p x --check-memory 5", false)]
    [TestCase("test x", false)]
    public void Policies_are_loaded_early_only_where_it_is_foreseen_how(string words, bool loads) =>
        Assert.That(Foresight.Of(words.Split(' '))?.PolicyOptions is not null, Is.EqualTo(loads));

    [TestCase("controls -p x")]
    [TestCase("test x --debug y")]
    [TestCase("test x --filter y")]
    [TestCase("test x --fence off")]
    [TestCase("validate")]
    [TestCase("validate -p x")]
    [TestCase("validate - -p x")]
    [TestCase("validate a -p")]
    [TestCase("validate a -p x --fence on")]
    [TestCase("validate a -p x --fence=require")]
    [TestCase("validate a -p x --memory 100")]
    [TestCase("validate a -p x --time 5")]
    [TestCase("validate a -p x --what")]
    public void Anything_else_is_not(string words) => Assert.That(Foresight.Of(words.Split(' ')), Is.Null);
}
