using System.Globalization;
using Firebreak.App.Contract;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Sandbox;

namespace Firebreak.App.Drill;

/// <summary>Tells the drill as it goes, step by step with the practice account's dates, and remembers how each step ended.</summary>
internal sealed class DrillLog(World world, Language language, Action<Block> show)
{
    private readonly List<DrillStep> _steps = [];

    /// <summary>The steps so far.</summary>
    public IReadOnlyList<DrillStep> Steps => _steps;

    /// <summary>Begins a chapter.</summary>
    public void Chapter(string en, string ko) => show(new Heading($"{Stamp()}  {new Words(en, ko).In(language)}"));

    /// <summary>Says something.</summary>
    public void Say(Words words, Tone tone = Tone.Plain) => show(new Say(words.In(language), tone));

    /// <summary>Says a detail.</summary>
    public void Detail(Words words) => show(new Point("-", words.In(language)));

    /// <summary>Shows a block as it is.</summary>
    public void Show(Block block) => show(block);

    /// <summary>Ends a step: what was to be, and whether it is.</summary>
    public void Step(string name, bool ok, Words says)
    {
        _steps.Add(new DrillStep(name, ok, Instants.Text(world.Clock.Now), says.In(language)));
        show(new Point(ok ? "[ok]" : "[!!]", says.In(language), ok ? Tone.Good : Tone.Bad));
    }

    private string Stamp() => world.Clock.Now.ToOffset(TimeSpan.FromHours(9)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " KST";
}
