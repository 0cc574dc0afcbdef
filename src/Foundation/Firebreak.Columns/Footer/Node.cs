namespace Firebreak.Columns.Footer;

/// <summary>A part of the schema: a column, or a group of them.</summary>
internal sealed class Node
{
    private readonly List<Node> _children = [];

    public Node(string name, Form form, bool optional, bool repeated, Node? above)
    {
        (Name, Form, Optional, Repeated) = (name, form, optional, repeated);
        Path = above is null || above.Path.Length == 0 ? name : above.Path + "." + name;
        Definitions = (above?.Definitions ?? 0) + (optional || repeated ? 1 : 0);
        Repetitions = (above?.Repetitions ?? 0) + (repeated ? 1 : 0);
        above?._children.Add(this);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its name and those above it.</summary>
    public string Path { get; }

    /// <summary>The form of its values.</summary>
    public Form Form { get; }

    /// <summary>Whether it may be missing.</summary>
    public bool Optional { get; }

    /// <summary>Whether there may be many.</summary>
    public bool Repeated { get; }

    /// <summary>How many nodes down to this one may be missing.</summary>
    public int Definitions { get; }

    /// <summary>How many nodes down to this one may be many.</summary>
    public int Repetitions { get; }

    /// <summary>What is in a group.</summary>
    public IReadOnlyList<Node> Children => _children;

    /// <summary>Whether it is a column.</summary>
    public bool IsLeaf => Form.Physical != Physical.None;

    /// <summary>Which column it is, or which its first one is.</summary>
    public int First { get; set; }

    /// <summary>How many columns it has.</summary>
    public int Width { get; set; }
}
